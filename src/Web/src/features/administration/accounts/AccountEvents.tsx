import { momentText } from '../../../time/dates';
import { Empty } from '../../../ui/Empty';
import { WideTable } from '../../../ui/WideTable';
import styles from '../Administration.module.css';
import { actions, changeText } from './accountFields';
import type { EditedAccount } from './editedAccount';

/** What was done to an account, newest first. */
export function AccountEvents({ events }: { events: EditedAccount['events'] }) {
  return (
    <section className={styles.part}>
      <h2>Nhật ký</h2>
      {events.length === 0 && <Empty>Chưa có thay đổi nào được ghi.</Empty>}
      {events.length > 0 && (
        <WideTable label="Nhật ký tài khoản">
          <thead>
            <tr>
              <th scope="col">Lúc</th>
              <th scope="col">Việc</th>
              <th scope="col">Người làm</th>
              <th scope="col">Chi tiết</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event) => (
              <tr key={`${event.at} ${event.action}`}>
                <td className={styles.nowrap}>{momentText(event.at)}</td>
                <td className={styles.nowrap}>{actions[event.action]}</td>
                <td>{event.by ?? 'Khi cài đặt'}</td>
                <td className={styles.text}>
                  {event.changes.map((change) => (
                    <p key={change.member}>{changeText(change)}</p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}
