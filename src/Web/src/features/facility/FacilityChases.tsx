import { CsvButton } from '../../csv/CsvButton';
import type { FacilityQuery, FacilityYearQuery } from '../../gateway/generated/graphql';
import { momentText } from '../../time/dates';
import { Empty } from '../../ui/Empty';
import { WideTable } from '../../ui/WideTable';
import styles from './Facility.module.css';

interface Props {
  periods: FacilityYearQuery['periods'];
  sections: FacilityQuery['sections'];
}

interface Chase {
  id: string;
  at: string;
  title: string;
  text: string | null;
  by: string;
  state: string;
}

/** What the office told the facility, newest first. */
export function FacilityChases({ periods, sections }: Props) {
  const titleOf = (name: string) => sections.find((section) => section.name === name)?.shortTitle ?? name;
  const chases = periods
    .flatMap((period): Chase[] => [
      ...period.reminders.map((reminder) => ({
        id: reminder.id,
        at: reminder.at,
        title: `Đôn đốc ${period.name}: ${reminder.sections.map(titleOf).join(', ')}`,
        text: reminder.message,
        by: reminder.by,
        state: reminder.seenAt ? `đã xem lúc ${momentText(reminder.seenAt)}` : 'đơn vị chưa xem',
      })),
      ...period.extensions.map((extension) => ({
        id: extension.id,
        at: extension.at,
        title: `Gia hạn ${period.name} đến ${momentText(extension.until)}: ${extension.section ? titleOf(extension.section) : 'mọi nội dung'}`,
        text: extension.reason,
        by: extension.by,
        state: extension.revokedAt
          ? `đã thu hồi lúc ${momentText(extension.revokedAt)}`
          : extension.inForce
            ? 'đang có hiệu lực'
            : 'đã hết hạn',
      })),
    ])
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return chases.length === 0 ? (
    <Empty>Chưa có đôn đốc hay gia hạn nào trong năm này.</Empty>
  ) : (
    <>
      <ol className={styles.chases}>
        {chases.map((chase) => (
          <li key={chase.id}>
            <p>{chase.title}</p>
            {chase.text && <p className={styles.words}>“{chase.text}”</p>}
            <p className="quiet">
              {chase.by}, {momentText(chase.at)} · {chase.state}
            </p>
          </li>
        ))}
      </ol>
      <CsvButton name="Đôn đốc và gia hạn" part="don-doc-gia-han" draw={async () => <ChaseTable chases={chases} />} />
    </>
  );
}

/** The same in columns: for the file, drawn out of the page. */
function ChaseTable({ chases }: { chases: readonly Chase[] }) {
  return (
    <WideTable label="Từng lần đôn đốc, gia hạn">
      <thead>
        <tr>
          <th scope="col">Lúc</th>
          <th scope="col">Việc</th>
          <th scope="col">Lời nhắn, lý do</th>
          <th scope="col">Người làm</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {chases.map((chase) => (
          <tr key={chase.id}>
            <td>{momentText(chase.at)}</td>
            <td>{chase.title}</td>
            <td>{chase.text}</td>
            <td>{chase.by}</td>
            <td>{chase.state}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}
