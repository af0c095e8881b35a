import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { byForm } from '../../ui/byForm';
import type { Counts, FollowedPeriod, FollowedSection } from './followed';
import styles from './Queue.module.css';
import { useCounts } from './useCounts';

interface Props {
  sections: readonly FollowedSection[];
  open: string;
  period: FollowedPeriod;
}

/** The sections that the department follows, each with what is where. */
export function SectionTabs({ sections, open, period }: Props) {
  const countsOf = useCounts(period);
  const forms = byForm(sections, ({ form }) => form);
  return (
    <nav className={styles.sections} aria-label="Nội dung theo dõi">
      {forms.map(({ form, name: formName, of: own }) => (
        // biome-ignore lint/a11y/useSemanticElements: links under a form are no fieldset
        <div key={form} role="group" aria-label={formName} className={styles.form}>
          {forms.length > 1 && (
            <span aria-hidden="true" className={styles.formName}>
              {formName}
            </span>
          )}
          {own.map((section) => (
            <Tab
              key={section.name}
              section={section}
              period={period.code}
              isOpen={section.name === open}
              counts={countsOf(section.name)}
            />
          ))}
        </div>
      ))}
    </nav>
  );
}

interface TabProps {
  section: FollowedSection;
  period: string;
  isOpen: boolean;
  counts: Counts;
}

function Tab({ section: { name, number, shortTitle }, period, isOpen, counts }: TabProps) {
  const tab = useRef<HTMLAnchorElement>(null);
  // Of many sections the open one may lie past the edge.
  useEffect(() => {
    if (isOpen) {
      tab.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [isOpen]);
  return (
    <Link
      ref={tab}
      to="/tham-dinh"
      search={{ ky: period, muc: name }}
      className={styles.section}
      aria-current={isOpen || undefined}
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
}
