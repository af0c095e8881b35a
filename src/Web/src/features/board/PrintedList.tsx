import { Fragment } from 'react';
import { serverNow } from '../../time/clock';
import { dateText, momentText } from '../../time/dates';
import { filingStates } from '../../ui/FilingStateSign';
import table from '../../ui/Table.module.css';
import { usePrinting } from '../../ui/usePrinting';
import styles from './Board.module.css';
import type { BoardPeriod } from './boardFeed';
import { type DistrictGroup, missing } from './boardView';
import type { Section } from './section';
import { sectionWords } from './sectionWords';
import type { UnitRow } from './unitRow';

interface Props {
  period: BoardPeriod;
  groups: readonly DistrictGroup[];
  sections: readonly Section[];
}

/** On paper: the shown units that have not filed all, and what each still owes. Drawn only when it is printed. */
export function PrintedList({ period, groups, sections }: Props) {
  if (!usePrinting()) {
    return null;
  }
  const names = sections.map((section) => section.name);
  let line = 0;
  return (
    <div className={`${styles.printed} only-print`}>
      <h2>Đơn vị chưa nộp đủ báo cáo, kỳ {period.name}</h2>
      <p>
        Hạn nộp {dateText(period.dueAt)}. Lập lúc {momentText(serverNow())}. Nội dung:{' '}
        {sectionWords(sections, sections, ({ number, shortTitle }) => `${number}. ${shortTitle}`, '; ')}.
      </p>
      <table className={table.table}>
        <thead>
          <tr>
            <th className="number">STT</th>
            <th>Đơn vị</th>
            <th>Nội dung chưa nộp</th>
            <th>Đôn đốc gần nhất</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => {
            const late = group.rows.filter((row) => missing(row, names).length > 0);
            return (
              <Fragment key={group.code}>
                {late.length > 0 && (
                  <tr>
                    <th colSpan={4}>
                      {group.name}: {late.length} đơn vị
                    </th>
                  </tr>
                )}
                {late.map((row) => {
                  line += 1;
                  return (
                    <tr key={row.code}>
                      <td className="number">{line}</td>
                      <td>
                        {row.name} ({row.code})
                      </td>
                      <td>{owedWords(row, sections)}</td>
                      <td>{row.reminder ? momentText(row.reminder.at) : ''}</td>
                    </tr>
                  );
                })}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {line === 0 && <p>Mọi đơn vị theo bộ lọc đã nộp đủ.</p>}
    </div>
  );
}

function owedWords(row: UnitRow, sections: readonly Section[]): string {
  const names = new Set(
    missing(
      row,
      sections.map(({ name }) => name),
    ),
  );
  const owed = sections.filter(({ name }) => names.has(name));
  return sectionWords(owed, sections, ({ name, number }) => {
    const state = row.cells.get(name)?.state ?? 'NOT_STARTED';
    return `${number}${state === 'NOT_STARTED' ? '' : ` (${filingStates[state].word.toLowerCase()})`}`;
  });
}
