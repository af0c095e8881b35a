import { getRouteApi, Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { type Measure, readingOf } from '../../figures/measure';
import { text } from '../../figures/number';
import { SelectField } from '../../ui/Field';
import { RateBar } from '../../ui/RateBar';
import { Sign } from '../../ui/Sign';
import { WideTable } from '../../ui/WideTable';
import type { OwingUnit } from './owed';
import { type Order, type RankedDistrict, ranked } from './ranking';
import styles from './Section.module.css';
import { type Total, valueText } from './standing';

const route = getRouteApi('/signed-in/toan-tinh/$section');

interface Props {
  /** Null where the section asks words alone: then by who has filed. */
  measure: Measure | null;
  province: Total;
  districts: Parameters<typeof ranked>[1];
  units: readonly OwingUnit[];
}

/** The districts side by side; a mark across each bar is the province's own rate. */
export function DistrictRanking({ measure, province, districts, units }: Props) {
  const { xep = measure ? 'ty-le' : 'thieu', huyen } = route.useSearch();
  const navigate = route.useNavigate();
  const rows = ranked(measure, districts, units, xep);
  const whole = measure ? readingOf(measure, province.figures, province.means).value : null;
  const longest = measure?.isRate ? 100 : Math.max(...rows.map((row) => row.reading.value ?? 0), 1);
  const order = (value: Order) =>
    void navigate({
      search: ({ xep: _, ...before }) =>
        value === 'ty-le' || (!measure && value === 'thieu') ? before : { ...before, xep: value },
      resetScroll: false,
      replace: true,
    });
  return (
    <>
      <div className={styles.head}>
        <h2 id="theo-huyen">Theo huyện</h2>
        <div className="no-print">
          <SelectField label="Sắp xếp" value={xep} onChange={(event) => order(event.target.value as Order)}>
            {measure && <option value="ty-le">{measure.isRate ? 'Tỷ lệ thấp trước' : 'Nhiều nhất trước'}</option>}
            <option value="thieu">Thiếu nhiều đơn vị trước</option>
            <option value="ten">Tên huyện</option>
          </SelectField>
        </div>
      </div>
      {measure && (
        <p className="quiet">
          {measure.numerator && measure.denominator
            ? `${measure.label} = ${measure.numerator.label} : ${measure.denominator.label}.`
            : `${measure.label}.`}
          {measure.isRate &&
            whole !== null &&
            ` Vạch đứng trên mỗi thanh là tỷ lệ toàn tỉnh, ${valueText(measure, whole)}.`}
        </p>
      )}
      <WideTable label="Các huyện" csv="huyen" className={styles.ranking}>
        <thead>
          <tr>
            <th scope="col">Huyện</th>
            {measure && (
              <th scope="col" className={clsx('number', styles.bar)}>
                {measure.isRate ? 'Tỷ lệ' : measure.unit}
              </th>
            )}
            {measure?.isRate && (
              <>
                <th scope="col" className="number">
                  Tử số
                </th>
                <th scope="col" className="number">
                  Mẫu số
                </th>
              </>
            )}
            <th scope="col">Đơn vị đã gửi</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} aria-current={row.code === huyen || undefined} className={styles.district}>
              <th scope="row">
                <Link
                  from="/toan-tinh/$section"
                  search={(before) => ({ ...before, huyen: row.code })}
                  resetScroll={false}
                  className={styles.link}
                >
                  {row.name}
                </Link>
              </th>
              {measure && (
                <td>
                  <RateBar
                    value={row.reading.value}
                    text={row.reading.value === null ? '' : valueText(measure, row.reading.value)}
                    of={longest}
                    mark={measure.isRate ? whole : null}
                  />
                  {row.reading.isUnweighted && (
                    <span className={styles.unweighted}>
                      trung bình không trọng số, {row.reading.mean?.units} đơn vị
                    </span>
                  )}
                </td>
              )}
              {measure?.isRate && (
                <>
                  <td className="number">{row.reading.numerator === null ? '–' : text(row.reading.numerator)}</td>
                  <td className="number">{row.reading.denominator === null ? '–' : text(row.reading.denominator)}</td>
                </>
              )}
              <td>
                <Filed row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}

function Filed({ row: { owed, filed } }: { row: RankedDistrict }) {
  return filed < owed ? (
    <Sign meaning="look" sign="!">{`${filed}/${owed}, thiếu ${owed - filed}`}</Sign>
  ) : (
    <Sign meaning="done" sign="✓">{`${filed}/${owed}, đủ`}</Sign>
  );
}
