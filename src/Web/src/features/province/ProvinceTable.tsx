import { Link } from '@tanstack/react-router';
import { rateText } from '../../figures/change';
import { text } from '../../figures/number';
import { ChangeWords } from '../../ui/ChangeWords';
import { RateBar } from '../../ui/RateBar';
import { Sparkline } from '../../ui/Sparkline';
import { WideTable } from '../../ui/WideTable';
import styles from './Province.module.css';
import { type Standing, valueText } from './standing';

interface Props {
  period: string;
  standings: readonly Standing[];
  /** Units that owe each section. */
  owed: ReadonlyMap<string, number>;
}

/** A line for each rate: where it stands, what it rests on, how it goes, who holds it back. */
export function ProvinceTable({ period, standings, owed }: Props) {
  return (
    <WideTable label="Kết quả từng nội dung" className={styles.standings}>
      <thead>
        <tr>
          <th scope="col">Nội dung, chỉ số</th>
          <th scope="col" className="number">
            Tỷ lệ
          </th>
          <th scope="col" className="number">
            Tử số
          </th>
          <th scope="col" className="number">
            Mẫu số
          </th>
          <th scope="col" className="number">
            Đơn vị đã gửi
          </th>
          <th scope="col">Qua các kỳ</th>
          <th scope="col">So với kỳ trước</th>
          <th scope="col">Ba huyện thấp nhất</th>
        </tr>
      </thead>
      <tbody>
        {standings.map((standing, i) => (
          <Row
            key={`${standing.definition.name}-${standing.measure.name}`}
            period={period}
            standing={standing}
            owed={owed.get(standing.definition.name) ?? 0}
            opens={standings[i - 1]?.definition.name !== standing.definition.name}
          />
        ))}
      </tbody>
    </WideTable>
  );
}

function Row({ period, standing, owed, opens }: { period: string; standing: Standing; owed: number; opens: boolean }) {
  const { definition, measure, reading, points, change, worst, units } = standing;
  return (
    <tr className={opens ? styles.opens : undefined}>
      <th scope="row" className={styles.name}>
        <span className={opens ? styles.section : 'visually-hidden'}>
          {definition.number}. {definition.shortTitle}
        </span>
        <Link
          to="/toan-tinh/$section"
          params={{ section: definition.name }}
          search={{ ky: period, chiso: measure.name }}
          title={measure.label}
        >
          {measure.label}
        </Link>
      </th>
      {measure.isRate ? (
        <>
          <td className="number">
            <RateBar value={reading.value} text={reading.value === null ? '' : valueText(measure, reading.value)} />
            {reading.mean && <Unweighted standing={standing} />}
          </td>
          <Count value={reading.numerator} label={measure.numerator?.label} />
          <Count value={reading.denominator} label={measure.denominator?.label} />
        </>
      ) : (
        <>
          <td className="number">
            {reading.value === null ? (
              <span className="quiet">không có số liệu</span>
            ) : (
              <>
                <strong className={styles.value}>{text(reading.value)}</strong>{' '}
                <span className="quiet">{measure.unit.toLowerCase()}</span>
              </>
            )}
          </td>
          <td colSpan={2} />
        </>
      )}
      <td className="number">
        {text(units)}
        <span className="quiet">/{text(owed)}</span>
      </td>
      <td>
        <Sparkline points={points} text={measure.isRate ? rateText : text} />
      </td>
      <td>
        <ChangeWords change={change} />
      </td>
      <td>
        <Worst period={period} standing={standing} />
        {!measure.isRate || worst.length > 0 ? null : <span className="quiet">không có số liệu</span>}
      </td>
    </tr>
  );
}

function Count({ value, label }: { value: number | null; label: string | undefined }) {
  return (
    <td className="number" title={label}>
      {value === null ? <span className="quiet">–</span> : text(value)}
    </td>
  );
}

function Unweighted({ standing: { reading } }: { standing: Standing }) {
  return (
    <span className={styles.unweighted}>
      {reading.isUnweighted
        ? `trung bình cộng không trọng số của ${reading.mean?.units} đơn vị`
        : `chưa gồm ${reading.mean?.units} đơn vị chỉ báo tỷ lệ`}
    </span>
  );
}

function Worst({
  period,
  standing: { definition, measure, worst, districtsWithout },
}: {
  period: string;
  standing: Standing;
}) {
  if (!measure.isRate) {
    return <span className="quiet">số đếm, không xếp hạng</span>;
  }
  return (
    <>
      <ol className={styles.worst}>
        {worst.map((district) => (
          <li key={district.code}>
            <Link
              to="/toan-tinh/$section"
              params={{ section: definition.name }}
              search={{ ky: period, chiso: measure.name, huyen: district.code }}
            >
              {district.name}
            </Link>
            <span className={styles.worstValue}>{valueText(measure, district.value)}</span>
          </li>
        ))}
      </ol>
      {worst.length > 0 && districtsWithout > 0 && (
        <span className={styles.without}>{districtsWithout} huyện chưa có số liệu</span>
      )}
    </>
  );
}
