import { Link } from '@tanstack/react-router';
import { isNumber } from '../../figures/answers';
import { rateText } from '../../figures/change';
import { text } from '../../figures/number';
import { unitText } from '../../figures/unit';
import { ChangeWords } from '../../ui/ChangeWords';
import { FormBodies } from '../../ui/FormBodies';
import { RateBar } from '../../ui/RateBar';
import { Sparkline } from '../../ui/Sparkline';
import { WideTable } from '../../ui/WideTable';
import styles from './Province.module.css';
import { type AreaStanding, type Definition, hasWords, type Standing, standingsOf, valueText } from './standing';

interface Props {
  period: string;
  areas: readonly AreaStanding[];
  /** Units that owe each section. */
  owed: ReadonlyMap<string, number>;
}

/** A line for each rate: where it stands, what it rests on, how it goes, who holds it back. */
export function ProvinceTable({ period, areas, owed }: Props) {
  return (
    <WideTable label="Kết quả từng nội dung" csv="" className={styles.standings}>
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
      <FormBodies all={areas} formOf={({ definition }) => definition.form} columns={8} className={styles.form}>
        {(area) => (
          <Section key={area.definition.name} period={period} area={area} owed={owed.get(area.definition.name) ?? 0} />
        )}
      </FormBodies>
    </WideTable>
  );
}

function Section({ period, area, owed }: { period: string; area: AreaStanding; owed: number }) {
  const { definition, province } = area;
  const standings = standingsOf(area);
  const counts = definition.lines.filter(isNumber).length;
  return standings.length > 0 ? (
    standings.map((standing, i) => (
      <Row key={standing.measure.name} period={period} standing={standing} owed={owed} opens={i === 0} />
    ))
  ) : (
    <tr className={styles.opens}>
      <th scope="row" className={styles.name} data-csv={`${definition.number}. ${definition.shortTitle}`}>
        <Title definition={definition} />
        <Link to="/toan-tinh/$section" params={{ section: definition.name }} search={{ ky: period }}>
          {counts > 0 ? `${counts} số đếm theo từng loại` : 'Tình hình gửi'}
        </Link>
        <WordsLink period={period} definition={definition} />
      </th>
      <td colSpan={3} className="quiet">
        {counts > 0 ? 'không có một số chung' : 'nội dung viết, không có số để cộng'}
      </td>
      <Filed units={province.units} owed={owed} />
      <td colSpan={3} />
    </tr>
  );
}

function Title({ definition, hidden = false }: { definition: Definition; hidden?: boolean }) {
  return (
    <span className={hidden ? 'visually-hidden' : styles.section}>
      {definition.number}. {definition.shortTitle}
    </span>
  );
}

/** To what the units wrote, where the section asks them to write. */
function WordsLink({ period, definition }: { period: string; definition: Definition }) {
  return (
    hasWords(definition) && (
      <Link
        to="/toan-tinh/$section/noi-dung"
        params={{ section: definition.name }}
        search={{ ky: period }}
        className={styles.words}
      >
        Nội dung các đơn vị viết<span className="visually-hidden">: {definition.shortTitle}</span>
      </Link>
    )
  );
}

function Filed({ units, owed }: { units: number; owed: number }) {
  return (
    <td className="number">
      {text(units)}
      <span className="quiet">/{text(owed)}</span>
    </td>
  );
}

function Row({ period, standing, owed, opens }: { period: string; standing: Standing; owed: number; opens: boolean }) {
  const { definition, measure, reading, points, change, worst, units } = standing;
  return (
    <tr className={opens ? styles.opens : undefined}>
      <th
        scope="row"
        className={styles.name}
        data-csv={`${definition.number}. ${definition.shortTitle}: ${measure.label} (${unitText(measure.unit)})`}
      >
        <Title definition={definition} hidden={!opens} />
        <Link
          to="/toan-tinh/$section"
          params={{ section: definition.name }}
          search={{ ky: period, chiso: measure.name }}
          title={measure.label}
        >
          {measure.label}
        </Link>
        {opens && <WordsLink period={period} definition={definition} />}
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
          <td className="number" data-csv={text(reading.value, '')}>
            {reading.value === null ? (
              <span className="quiet">không có số liệu</span>
            ) : (
              <>
                <strong className={styles.value}>{text(reading.value)}</strong>{' '}
                <span className="quiet">{unitText(measure.unit)}</span>
              </>
            )}
          </td>
          <td colSpan={2} />
        </>
      )}
      <Filed units={units} owed={owed} />
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
