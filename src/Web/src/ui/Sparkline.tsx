import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import styles from './Sparkline.module.css';

interface Props {
  /** Oldest first; null is no data, and breaks the line. */
  points: readonly { period: string; value: number | null }[];
  text: (value: number) => string;
}

const width = 84;
const height = 22;

/** How a value went over the last periods: a small line for the eye, its values in words beside it. */
export function Sparkline({ points, text }: Props) {
  const known = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  if (known.length === 0) {
    return <span className="quiet">không có số liệu</span>;
  }
  const x = scaleLinear([0, Math.max(points.length - 1, 1)], [4, width - 4]);
  const low = Math.min(...known);
  const high = Math.max(...known);
  // A flat line lies in the middle; the smallest movement must not look like a fall.
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [height - 4, 4]);
  const path = line<{ value: number | null }>()
    .defined((point) => point.value !== null)
    .x((_, i) => x(i))
    .y((point) => y(point.value ?? 0))([...points]);
  const last = points.findLastIndex((point) => point.value !== null);
  return (
    <span className={styles.spark}>
      {known.length > 1 && (
        <svg
          className={styles.drawing}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
        >
          <path className={styles.line} d={path ?? ''} />
          <circle className={styles.end} cx={x(last)} cy={y(points[last]?.value ?? 0)} r={2.5} />
        </svg>
      )}
      <span
        className={styles.values}
        data-csv={points.map(({ value }) => (value === null ? '–' : text(value))).join(' · ')}
      >
        {points.map((point, i) => (
          <span key={point.period} title={point.period}>
            <span className="visually-hidden">{point.period}: </span>
            {point.value === null ? '–' : text(point.value)}
            {point.value === null && <span className="visually-hidden">không có số liệu</span>}
            {i < points.length - 1 && <span aria-hidden="true"> · </span>}
          </span>
        ))}
      </span>
    </span>
  );
}
