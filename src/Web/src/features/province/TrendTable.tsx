import { clsx } from 'clsx';
import { isNumber } from '../../figures/answers';
import { changeOfRate, rateText } from '../../figures/change';
import type { Figures } from '../../figures/definition';
import { measuresOf, readingOf } from '../../figures/measure';
import { text } from '../../figures/number';
import { unitText } from '../../figures/unit';
import { ChangeWords } from '../../ui/ChangeWords';
import { WideTable } from '../../ui/WideTable';
import styles from './Section.module.css';
import type { SectionFigures } from './sectionFigures';

/** Every line and derived value of a section over the last periods, and so far this year. */
export function TrendTable({
  definition,
  trend,
}: {
  definition: SectionFigures['definition'];
  trend: SectionFigures['trend'];
}) {
  const rates = measuresOf(definition).filter((measure) => measure.isRate);
  const last = trend.at(-1);
  const before = trend.at(-2);
  return (
    <WideTable label="Số liệu toàn tỉnh qua các kỳ" csv="cac-ky">
      <thead>
        <tr>
          <th scope="col">Số liệu toàn tỉnh</th>
          {trend.map(({ period }) => (
            <th key={period.code} scope="col" className="number">
              {period.name}
            </th>
          ))}
          <th scope="col" className="number">
            Lũy kế năm
          </th>
          {before && <th scope="col">So với kỳ trước</th>}
        </tr>
      </thead>
      <tbody>
        {[...definition.lines.filter(isNumber), ...definition.derived].map((line) => {
          const rate = rates.find((one) => one.name === line.name);
          const of = (figures: Figures, means?: SectionFigures['province']['means']) =>
            rate ? readingOf(rate, figures, means) : { value: figures[line.name] ?? null, isUnweighted: false };
          return (
            <tr key={line.name} className={rate && styles.rate}>
              <th scope="row" className={styles.line}>
                {'shortLabel' in line ? line.shortLabel : line.label}{' '}
                <span className="quiet">({unitText(line.unit)})</span>
              </th>
              {trend.map(({ period, figures, means }) => (
                <Cell key={period.code} rate={rate !== undefined} {...of(figures, means)} />
              ))}
              <Cell rate={rate !== undefined} {...of(last?.cumulative ?? {})} />
              {before && last && (
                <td>
                  {rate && (
                    <ChangeWords
                      change={changeOfRate(of(before.figures, before.means).value, of(last.figures, last.means).value)}
                    />
                  )}
                </td>
              )}
            </tr>
          );
        })}
        <tr>
          <th scope="row" className={clsx(styles.line, 'quiet')}>
            Đơn vị đã gửi
          </th>
          {trend.map(({ period, units }) => (
            <td key={period.code} className="number quiet">
              {text(units)}
            </td>
          ))}
          <td />
          {before && <td />}
        </tr>
      </tbody>
    </WideTable>
  );
}

function Cell({ rate, value, isUnweighted }: { rate: boolean; value: number | null; isUnweighted: boolean }) {
  if (value === null) {
    return (
      <td className="number quiet">
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">không có số liệu</span>
      </td>
    );
  }
  return (
    <td className="number">
      {rate ? rateText(value) : text(value)}
      {isUnweighted && <span className={styles.unweighted}>trung bình không trọng số</span>}
    </td>
  );
}
