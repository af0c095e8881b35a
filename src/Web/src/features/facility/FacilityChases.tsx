import type { FacilityQuery, FacilityYearQuery } from '../../gateway/generated/graphql';
import { momentText } from '../../time/dates';
import { Empty } from '../../ui/Empty';
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
  more: string;
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
        more: `${reminder.by}, ${momentText(reminder.at)} · ${reminder.seenAt ? `đã xem lúc ${momentText(reminder.seenAt)}` : 'đơn vị chưa xem'}`,
      })),
      ...period.extensions.map((extension) => ({
        id: extension.id,
        at: extension.at,
        title: `Gia hạn ${period.name} đến ${momentText(extension.until)}: ${extension.section ? titleOf(extension.section) : 'mọi nội dung'}`,
        text: extension.reason,
        more: `${extension.by}, ${momentText(extension.at)} · ${
          extension.revokedAt
            ? `đã thu hồi lúc ${momentText(extension.revokedAt)}`
            : extension.inForce
              ? 'đang có hiệu lực'
              : 'đã hết hạn'
        }`,
      })),
    ])
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return chases.length === 0 ? (
    <Empty>Chưa có đôn đốc hay gia hạn nào trong năm này.</Empty>
  ) : (
    <ol className={styles.chases}>
      {chases.map((chase) => (
        <li key={chase.id}>
          <p>{chase.title}</p>
          {chase.text && <p className={styles.words}>“{chase.text}”</p>}
          <p className="quiet">{chase.more}</p>
        </li>
      ))}
    </ol>
  );
}
