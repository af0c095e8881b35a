import { line } from 'd3-shape';
import styles from './Filing.module.css';
import { type HistoryPoint, historyPath, historyText } from './lines';

const [width, height, margin] = [88, 20, 3];

const draw = line<{ x: number; y: number | null }>()
  .defined(({ y }) => y !== null)
  .x(({ x }) => x + margin)
  .y(({ y }) => (y ?? 0) + margin);

/** The last periods as a small line, this one marked at its end; in words for who does not see it. */
export function HistoryLine({
  points,
  say,
}: {
  points: readonly HistoryPoint[];
  say: (value: number | null) => string;
}) {
  if (points.filter((point) => point.level !== null).length < 2) {
    return <span className="quiet">–</span>;
  }
  const path = historyPath(points, width, height);
  const last = path.at(-1);
  const words = historyText(points, say);
  return (
    <svg
      className={styles.history}
      width={width + 2 * margin}
      height={height + 2 * margin}
      role="img"
      aria-label={words}
      data-csv={words}
    >
      <title>{words}</title>
      <path d={draw(path) ?? ''} />
      {last && last.y !== null && <circle cx={last.x + margin} cy={last.y + margin} r={2.5} />}
    </svg>
  );
}
