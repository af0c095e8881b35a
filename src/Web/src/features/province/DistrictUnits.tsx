import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { numbersOf } from '../../figures/answers';
import { type Measure, readingOf } from '../../figures/measure';
import { text } from '../../figures/number';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { FilingStateSign } from '../../ui/FilingStateSign';
import { WideTable } from '../../ui/WideTable';
import { districtOf, isFiled, noDistrict, type OwingUnit } from './owed';
import styles from './Section.module.css';
import { valueText } from './standing';
import { type UnitFiling, unitsOptions } from './units';

const route = getRouteApi('/signed-in/toan-tinh/$section');

interface Props {
  period: string;
  section: string;
  measure: Measure | null;
  district: string;
  name: string | undefined;
  /** All units of the province that owe the section. */
  units: readonly OwingUnit[];
}

/** The units behind a district's number, those that have not filed included. */
export function DistrictUnits({ period, section, measure, district, name, units }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const filings = useQuery(unitsOptions(period, section, district));
  const own = units.filter((unit) => districtOf(unit) === district);
  const filed = own.filter(isFiled).length;
  // Whoever chose a district wants to read on here: by keyboard and on a phone too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each district
  useEffect(() => heading.current?.focus(), [district]);
  return (
    <section aria-labelledby="cac-don-vi" className={styles.units}>
      <div className={styles.head}>
        <h2 id="cac-don-vi" ref={heading} tabIndex={-1}>
          Các đơn vị: {district === noDistrict ? 'không thuộc huyện nào' : (name ?? `huyện ${district}`)}
        </h2>
        <Link
          from="/toan-tinh/$section"
          search={({ huyen: _, ...before }) => before}
          resetScroll={false}
          className="no-print"
        >
          Bỏ chọn huyện
        </Link>
      </div>
      <p className="quiet">
        {own.length} đơn vị phải gửi, {filed} đã gửi.
        {measure && (measure.isRate ? ' Tỷ lệ thấp trước.' : ' Số nhỏ trước.')}
      </p>
      {own.length === 0 ? (
        <Empty>Không có đơn vị nào của huyện này phải gửi nội dung này trong kỳ.</Empty>
      ) : (
        <Answer of={filings} lines={own.length}>
          {(found) => (
            <Units period={period} district={district} measure={measure} rows={sorted(own, found, measure)} />
          )}
        </Answer>
      )}
    </section>
  );
}

interface Row {
  unit: OwingUnit;
  filing: UnitFiling | null;
  reading: ReturnType<typeof readingOf> | null;
}

/** Filed ones lowest first; a draft's or a returned filing's figures count in no total and are not shown. */
function sorted(units: readonly OwingUnit[], found: ReadonlyMap<string, UnitFiling>, measure: Measure | null): Row[] {
  const rows = units.map((unit) => {
    const filing = found.get(unit.facility.code) ?? null;
    return {
      unit,
      filing,
      reading: measure && filing && isFiled(unit) ? readingOf(measure, numbersOf(filing.total)) : null,
    };
  });
  const rank = ({ reading }: Row) => reading?.value ?? Number.POSITIVE_INFINITY;
  return rows.sort(
    (a, b) => Number(isFiled(b.unit)) - Number(isFiled(a.unit)) || (rank(a) === rank(b) ? 0 : rank(a) - rank(b)),
  );
}

interface UnitsProps {
  period: string;
  district: string;
  measure: Measure | null;
  rows: readonly Row[];
}

function Units({ period, district, measure, rows }: UnitsProps) {
  return (
    <WideTable label="Các đơn vị của huyện" csv={`don-vi-huyen-${district}`} className={styles.ranking}>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          {measure && (
            <th scope="col" className="number">
              {measure.isRate ? 'Tỷ lệ' : measure.unit}
            </th>
          )}
          {measure?.isRate && (
            <th scope="col" className="number">
              Tử số / mẫu số
            </th>
          )}
          <th scope="col">Trạng thái</th>
          <th scope="col">Lịch sử</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ unit, filing, reading }) => (
          <tr key={unit.facility.code}>
            <th scope="row">
              <Link to="/don-vi/$code" params={{ code: unit.facility.code }} className={styles.link}>
                {unit.facility.shortName}
              </Link>
            </th>
            {measure && (
              <td className="number">
                {reading?.value == null ? (
                  <span className="quiet">{reading ? 'không có số liệu' : '–'}</span>
                ) : (
                  valueText(measure, reading.value)
                )}
              </td>
            )}
            {measure?.isRate && (
              <td className="number quiet">
                {reading?.numerator == null || reading.denominator == null
                  ? '–'
                  : `${text(reading.numerator)} / ${text(reading.denominator)}`}
              </td>
            )}
            <td>
              <FilingStateSign state={unit.state} late={unit.late} />
            </td>
            <td>
              {filing && filing.submission > 0 ? (
                <HistoryLink
                  period={period}
                  facility={unit.facility.code}
                  name={unit.facility.shortName}
                  submission={filing.submission}
                />
              ) : (
                <span className="quiet">chưa gửi lần nào</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function HistoryLink(props: { period: string; facility: string; name: string; submission: number }) {
  const { section } = route.useParams();
  return (
    <Link
      to="/lich-su/$period/$facility/$section"
      params={{ period: props.period, facility: props.facility, section }}
      className={styles.link}
    >
      {props.submission} bản<span className="visually-hidden"> của {props.name}</span>
    </Link>
  );
}
