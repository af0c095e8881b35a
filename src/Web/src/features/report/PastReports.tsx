import { Link } from '@tanstack/react-router';
import type { MyReportsQuery } from '../../gateway/generated/graphql';
import { dateText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import { Sign } from '../../ui/Sign';
import styles from './MyReports.module.css';
import { type Cell, filedText, isFiled } from './standing';

interface Report {
  period: MyReportsQuery['periods'][number];
  cells: readonly Cell[];
}

/** Periods that ask nothing any more, folded by year, newest first. */
export function PastReports({ reports, facility }: { reports: readonly Report[]; facility: string }) {
  const years = [...new Set(reports.map(({ period }) => period.year))].sort((one, other) => other - one);
  return years.map((year) => {
    const ofYear = reports.filter(({ period }) => period.year === year).reverse();
    return (
      <details key={year} className={styles.past}>
        <summary>
          Năm {year}: {ofYear.length} kỳ đã xong
        </summary>
        <ul>
          {ofYear.map((report) => (
            <PastRow key={report.period.code} {...report} facility={facility} />
          ))}
        </ul>
      </details>
    );
  });
}

function PastRow({ period, cells, facility }: Report & { facility: string }) {
  const filed = cells.filter((cell) => isFiled(cell.state));
  const missing = cells.length - filed.length;
  const params = { period: period.code, facility };
  return (
    <li className={styles.pastRow}>
      <span>{periodName(period)}</span>
      <span className="quiet">
        {dateText(period.from)}–{dateText(period.to)}
      </span>
      <span className={styles.state}>
        {filed.length > 0 && (
          <Sign meaning={filed.some((cell) => cell.late) ? 'look' : 'done'} sign="●">
            {filedText(filed)}
          </Sign>
        )}
        {missing > 0 && <Sign meaning="bad" sign="✕">{`kỳ đã đóng, ${missing} nội dung không nộp`}</Sign>}
      </span>
      <span className={styles.act}>
        {filed.length > 0 && (
          <Link to="/bao-cao/$period/$facility/bien-nhan" params={params}>
            Biên nhận<span className="visually-hidden"> {period.name}</span>
          </Link>
        )}{' '}
        <Link to="/bao-cao/$period/$facility" params={params}>
          Xem<span className="visually-hidden"> {period.name}</span>
        </Link>
      </span>
    </li>
  );
}
