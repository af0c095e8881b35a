import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { type Measure, readingOf } from '../../figures/measure';
import { unitText } from '../../figures/unit';
import styles from './Section.module.css';
import type { SectionFigures } from './sectionFigures';
import { valueText } from './standing';

const width = 460;
const height = 200;
const edge = { top: 26, bottom: 26 };
/** Of a digit at the size of the chart's words. */
const digit = 7.2;

/** The chosen measure over the periods. Its table stands beside it, so that the drawing adds nothing that is not told there. */
export function TrendChart({ measure, trend }: { measure: Measure; trend: SectionFigures['trend'] }) {
  const points = trend.map(({ period, figures, means }) => ({
    name: period.name,
    value: readingOf(measure, figures, means).value,
  }));
  const known = points.flatMap((point) => (point.value === null ? [] : [{ name: point.name, value: point.value }]));
  if (known.length < 2) {
    return null;
  }
  const values = known.map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  // Money in billions needs more room than a rate: at the left for the scale, at the right for half of the last value.
  const longest = Math.max(...values.map((value) => valueText(measure, value).length));
  const left = Math.max(76, longest * digit + 14);
  const right = Math.max(34, (longest * digit) / 2 + 4);
  // Room around the line, so that a tenth of a point does not look like a collapse.
  const room = Math.max((high - low) * 0.6, measure.isRate ? 4 : high * 0.05, 1);
  const y = scaleLinear(
    [Math.max(0, low - room), measure.isRate ? Math.min(Math.max(100, high), high + room) : high + room],
    [height - edge.bottom, edge.top],
  ).nice(4);
  const x = scalePoint(
    points.map((point) => point.name),
    [left + Math.max(20, (longest * digit) / 2), width - right],
  );
  const path = line<(typeof points)[number]>()
    .defined((point) => point.value !== null)
    .x((point) => x(point.name) ?? 0)
    .y((point) => y(point.value ?? 0))(points);
  const tick = y.tickFormat(4);
  return (
    <figure className={styles.chart}>
      <figcaption>
        {measure.label} ({unitText(measure.unit)})
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${measure.label}: ${points
          .map(({ name, value }) => `${name} ${value === null ? 'không có số liệu' : valueText(measure, value)}`)
          .join('; ')}`}
      >
        {y.ticks(4).map((value) => (
          <g key={value}>
            <line className={styles.grid} x1={left} x2={width - 8} y1={y(value)} y2={y(value)} />
            <text className={styles.tick} x={left - 6} y={y(value) + 4} textAnchor="end">
              {tick(value).replaceAll(',', ' ').replace('.', ',').replaceAll(' ', '.')}
            </text>
          </g>
        ))}
        <path className={styles.path} d={path ?? ''} />
        {points.map((point) => (
          <text key={point.name} className={styles.tick} x={x(point.name)} y={height - 6} textAnchor="middle">
            {point.name}
          </text>
        ))}
        {known.map((point) => (
          <g key={point.name}>
            <circle className={styles.dot} cx={x(point.name)} cy={y(point.value)} r={3.5} />
            <text className={styles.value} x={x(point.name)} y={y(point.value) - 9} textAnchor="middle">
              {valueText(measure, point.value)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
