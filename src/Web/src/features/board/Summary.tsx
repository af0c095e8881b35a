import { text } from '../../figures/number';
import type { BoardCountFragment } from '../../gateway/generated/graphql';
import styles from './Board.module.css';

const percent = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** Where the whole province stands, whatever the filters show. */
export function Summary({ completeness: sum }: { completeness: BoardCountFragment }) {
  const share = sum.owed > 0 ? ` (${percent.format((sum.filed / sum.owed) * 100)} %)` : '';
  const items: [string, string, string?][] = [
    ['Nội dung phải nộp', text(sum.owed)],
    ['Đã nộp', `${text(sum.filed)}${share}`],
    ['Đúng hạn', text(sum.onTime)],
    ['Quá hạn', text(sum.late), sum.late > 0 ? styles.look : undefined],
    ['Bị trả lại', text(sum.returned), sum.returned > 0 ? styles.bad : undefined],
    ['Đã tiếp nhận', text(sum.accepted)],
    ['Đơn vị nộp đủ', `${text(sum.reportsComplete)}/${text(sum.reportsOwed)}`],
  ];
  return (
    <dl className={styles.summary} aria-label="Toàn tỉnh">
      {items.map(([label, value, look]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={look}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
