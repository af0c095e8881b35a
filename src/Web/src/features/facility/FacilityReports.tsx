import { Link } from '@tanstack/react-router';
import type { FacilityQuery, FacilityYearQuery } from '../../gateway/generated/graphql';
import { dateText, momentText } from '../../time/dates';
import { Empty } from '../../ui/Empty';
import { FilingStateSign } from '../../ui/FilingStateSign';
import { FormBodies } from '../../ui/FormBodies';
import { WideTable } from '../../ui/WideTable';
import { ReportFiles } from '../../workbooks/ReportFiles';
import styles from './Facility.module.css';

interface Props {
  code: string;
  periods: FacilityYearQuery['periods'];
  sections: FacilityQuery['sections'];
}

/** Sections down, periods across; what was filed at least once leads to its history. */
export function FacilityReports({ code, periods, sections }: Props) {
  const columns = periods
    .filter((period) => period.state !== 'UPCOMING')
    .map((period) => ({ ...period, cells: period.board.nodes[0]?.cells ?? [] }))
    .filter((period) => period.cells.length > 0);
  const rows = sections.filter(({ name }) => columns.some(({ cells }) => cells.some((cell) => cell.section === name)));
  if (rows.length === 0) {
    return <Empty>Đơn vị không phải báo cáo ở kỳ nào đã bắt đầu của năm này.</Empty>;
  }
  return (
    <WideTable label="Báo cáo theo kỳ và nội dung" csv="bao-cao" className={styles.reports}>
      <thead>
        <tr>
          <th scope="col">Nội dung</th>
          {columns.map((period) => (
            <th key={period.code} scope="col">
              {period.name}
              <span className={styles.due}>hạn {dateText(period.dueAt)}</span>
              <ReportFiles period={period.code} facility={code} of={period.name} isShort />
            </th>
          ))}
        </tr>
      </thead>
      <FormBodies all={rows} formOf={({ form }) => form} columns={columns.length + 1} className={styles.form}>
        {(section) => (
          <tr key={section.name}>
            <th scope="row">
              {section.number}. {section.shortTitle}
            </th>
            {columns.map((period) => {
              const cell = period.cells.find((one) => one.section === section.name);
              return (
                <td key={period.code}>
                  {!cell ? (
                    <span className="quiet">không phải nộp</span>
                  ) : (
                    <>
                      <FilingStateSign state={cell.state} late={cell.late} />
                      {cell.submission > 0 && (
                        <Link
                          to="/lich-su/$period/$facility/$section"
                          params={{ period: period.code, facility: code, section: section.name }}
                          className={styles.versions}
                        >
                          {cell.submission} bản
                          <span className="visually-hidden">
                            {' '}
                            đã gửi: {section.shortTitle}, {period.name}
                          </span>
                        </Link>
                      )}
                    </>
                  )}
                  {cell?.extendedUntil && (
                    <span className={styles.due}>gia hạn đến {momentText(cell.extendedUntil)}</span>
                  )}
                </td>
              );
            })}
          </tr>
        )}
      </FormBodies>
    </WideTable>
  );
}
