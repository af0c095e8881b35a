import { clsx } from 'clsx';
import { type Measure, readingOf } from '../../figures/measure';
import { text } from '../../figures/number';
import { tiers as names } from '../../ui/facilityWords';
import { RateBar } from '../../ui/RateBar';
import { WideTable } from '../../ui/WideTable';
import styles from './Section.module.css';
import type { SectionFigures } from './sectionFigures';
import { valueText } from './standing';

/** The same number by tier: a district hospital is no central one. */
export function TierTable({ measure, tiers }: { measure: Measure | null; tiers: SectionFigures['byTier'] }) {
  const rows = tiers
    .filter((tier) => tier.units > 0)
    .map((tier) => ({ ...tier, reading: measure && readingOf(measure, tier.figures, tier.means) }));
  const longest = measure?.isRate ? 100 : Math.max(...rows.map((row) => row.reading?.value ?? 0), 1);
  return (
    <section aria-labelledby="theo-tuyen" className={styles.tiers}>
      <h2 id="theo-tuyen">Theo tuyến</h2>
      {rows.length === 0 ? (
        <p className="quiet">Chưa có đơn vị nào gửi nội dung này trong kỳ.</p>
      ) : (
        <WideTable label="Các tuyến" csv="tuyen" className={styles.ranking}>
          <thead>
            <tr>
              <th scope="col">Tuyến</th>
              {measure && (
                <th scope="col" className={clsx('number', styles.bar)}>
                  {measure.isRate ? 'Tỷ lệ' : measure.unit}
                </th>
              )}
              <th scope="col" className="number">
                Đơn vị đã gửi
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.tier}>
                <th scope="row">{names[row.tier]}</th>
                {measure && row.reading && (
                  <td>
                    <RateBar
                      value={row.reading.value}
                      text={row.reading.value === null ? '' : valueText(measure, row.reading.value)}
                      of={longest}
                    />
                    {row.reading.isUnweighted && <span className={styles.unweighted}>trung bình không trọng số</span>}
                  </td>
                )}
                <td className="number">{text(row.units)}</td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}
