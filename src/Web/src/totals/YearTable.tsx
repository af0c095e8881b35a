import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { isNumber } from '../figures/answers';
import { rateText } from '../figures/change';
import { headlinesOf } from '../figures/headlines';
import { type Measure, measuresOf, readingOf } from '../figures/measure';
import { text } from '../figures/number';
import { Sign } from '../ui/Sign';
import { WideTable } from '../ui/WideTable';
import styles from './YearTotals.module.css';
import type { SectionYear } from './yearSections';

interface Props {
  label: string;
  years: readonly SectionYear[];
  period: string;
  /** Of one unit: which of its periods are missing. Of the province: of how many units none is. */
  isOne: boolean;
  /** Every line; else what each section is read by. */
  isFull: boolean;
  /** Its part of the CSV file's name. */
  csv?: string;
}

export function YearTable({ label, years, period, isOne, isFull, csv }: Props) {
  return (
    <WideTable label={label} csv={csv} className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Nội dung</th>
          <th scope="col">Đơn vị tính</th>
          <th scope="col" className="number">
            Cả năm
          </th>
          {!isFull && (
            <th scope="col" className="number">
              Tử số / mẫu số
            </th>
          )}
        </tr>
      </thead>
      {years.map((year) => (
        <tbody key={year.definition.name}>
          <tr>
            <th scope="rowgroup" colSpan={isFull ? 3 : 4} className={styles.section}>
              <span>
                {year.definition.number}. {year.definition.shortTitle}
              </span>{' '}
              {isOne ? <OwnPeriods year={year} /> : <Complete year={year} period={period} />}
            </th>
          </tr>
          {isFull ? <Lines year={year} /> : <Measures year={year} />}
        </tbody>
      ))}
    </WideTable>
  );
}

/** One's own: which periods are not in the sums. */
function OwnPeriods({ year: { missing } }: { year: SectionYear }) {
  return missing.length === 0 ? (
    <Sign meaning="done" sign="✓">
      đủ kỳ
    </Sign>
  ) : (
    <span className={styles.missing}>
      ! thiếu {missing.map(({ name }) => name).join(', ')}: chưa đủ kỳ, không ước tính
    </span>
  );
}

function Complete({ year: { definition, owed, complete }, period }: { year: SectionYear; period: string }) {
  const words = `${text(complete)}/${text(owed)} đơn vị đủ kỳ`;
  return complete >= owed ? (
    <Sign meaning="done" sign="✓">
      {words}
    </Sign>
  ) : (
    <>
      <Sign meaning="look" sign="!">
        {words}
      </Sign>{' '}
      <Link
        to="/toan-tinh/$section"
        params={{ section: definition.name }}
        search={{ ky: period }}
        hash="thieu-ky"
        className={clsx(styles.link, 'no-print')}
      >
        {text(owed - complete)} đơn vị thiếu kỳ<span className="visually-hidden">: {definition.shortTitle}</span>
      </Link>
    </>
  );
}

function Measures({ year: { definition, figures } }: { year: SectionYear }) {
  return headlinesOf(definition).map((measure) => {
    const { value, numerator, denominator } = readingOf(measure, figures);
    return (
      <tr key={measure.name}>
        <th scope="row" className={styles.line}>
          {measure.label}
        </th>
        <td className="quiet">{measure.unit}</td>
        <td className="number">{shown(measure, value)}</td>
        <td className="number quiet">
          {numerator === null || denominator === null ? '–' : `${text(numerator)} / ${text(denominator)}`}
        </td>
      </tr>
    );
  });
}

function Lines({ year: { definition, figures } }: { year: SectionYear }) {
  const rates = new Set(measuresOf(definition).flatMap(({ isRate, name }) => (isRate ? [name] : [])));
  return [...definition.lines.filter(isNumber), ...definition.derived].map((line) => (
    <tr key={line.name}>
      <th scope="row" className={styles.line}>
        {'shortLabel' in line ? line.shortLabel : line.label}
      </th>
      <td className="quiet">{line.unit}</td>
      <td className="number">{shown({ isRate: rates.has(line.name) }, figures[line.name] ?? null)}</td>
    </tr>
  ));
}

function shown({ isRate }: Pick<Measure, 'isRate'>, value: number | null) {
  return value === null ? <span className="quiet">không có số liệu</span> : isRate ? rateText(value) : text(value);
}
