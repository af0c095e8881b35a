import { Link } from '@tanstack/react-router';
import type { DeskPeriod, DeskSection } from './desk';
import styles from './Queue.module.css';
import { useCounts } from './useCounts';

interface Props {
  sections: readonly DeskSection[];
  open: string;
  period: DeskPeriod;
}

/** The sections that the department follows, each with what is where. */
export function SectionTabs({ sections, open, period }: Props) {
  const countsOf = useCounts(period);
  return (
    <nav className={styles.sections} aria-label="Nội dung theo dõi">
      {sections.map(({ name, number, shortTitle }) => {
        const counts = countsOf(name);
        return (
          <Link
            key={name}
            to="/tham-dinh"
            search={{ ky: period.code, muc: name }}
            className={styles.section}
            aria-current={name === open || undefined}
            preload={false}
          >
            <span className={styles.title}>
              {number}. {shortTitle}
            </span>
            <span className={styles.counts}>
              {counts.waiting > 0 ? <strong>{counts.waiting} chờ xử lý</strong> : 'Không còn báo cáo chờ'}
              {counts.waiting > 0 && counts.clean !== null && `, ${counts.clean} bình thường`}
            </span>
            <span className={styles.counts}>
              {counts.returned} bị trả lại · {counts.accepted} đã tiếp nhận
            </span>
          </Link>
        );
      })}
    </nav>
  );
}
