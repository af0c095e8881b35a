import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import type { MyReportsQuery } from '../../gateway/generated/graphql';
import { dateText } from '../../time/dates';
import { Sign } from '../../ui/Sign';
import table from '../../ui/Table.module.css';
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
        <table className={clsx(table.table, styles.rows)}>
          <caption className="visually-hidden">Các kỳ đã xong của năm {year}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">Kỳ</th>
              <th scope="col">Khoảng lấy số liệu</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Việc</th>
            </tr>
          </thead>
          <tbody>
            {ofYear.map((report) => (
              <PastRow key={report.period.code} {...report} facility={facility} />
            ))}
          </tbody>
        </table>
      </details>
    );
  });
}

function PastRow({ period, cells, facility }: Report & { facility: string }) {
  const filed = cells.filter((cell) => isFiled(cell.state));
  const missing = cells.length - filed.length;
  const params = { period: period.code, facility };
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {period.name}
      </th>
      <td className={clsx(styles.title, 'quiet')}>
        {dateText(period.from)}–{dateText(period.to)}
      </td>
      <td>
        {filed.length > 0 && (
          <Sign meaning={filed.some((cell) => cell.late) ? 'look' : 'done'} sign="●">
            {filedText(filed)}
          </Sign>
        )}
        {missing > 0 && <Sign meaning="bad" sign="✕">{`kỳ đã đóng, ${missing} nội dung không nộp`}</Sign>}
      </td>
      <td className={styles.act}>
        {filed.length > 0 && (
          <Link to="/bao-cao/$period/$facility/bien-nhan" params={params}>
            Biên nhận<span className="visually-hidden"> {period.name}</span>
          </Link>
        )}{' '}
        <Link to="/bao-cao/$period/$facility" params={params}>
          Xem<span className="visually-hidden"> {period.name}</span>
        </Link>
      </td>
    </tr>
  );
}
