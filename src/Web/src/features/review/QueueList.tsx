import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { shortDateText, timeText } from '../../time/dates';
import { Sign } from '../../ui/Sign';
import styles from './Queue.module.css';
import { mainText, type QueueRow } from './queue';
import { risks } from './risk';
import type { SectionDefinition } from './useQueue';

interface Props {
  rows: readonly QueueRow[];
  open: string | undefined;
  definition: SectionDefinition;
  /** Decided filings are no longer weighed. */
  weighed: boolean;
}

const rowHeight = 58;

/** The filings, worst first; only the rows in sight are drawn. */
export function QueueList({ rows, open, definition, weighed }: Props) {
  const box = useRef<HTMLElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const at = rows.findIndex((row) => row.facility === open);
  useEffect(() => {
    if (at >= 0) {
      list.scrollToIndex(at, { align: 'auto' });
    }
  }, [at, list]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={box} className={styles.list} tabIndex={0} aria-label="Danh sách báo cáo">
      <ul style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map((item) => {
          const row = rows[item.index] as QueueRow;
          const risk = risks[row.risk];
          return (
            <li
              key={row.facility}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)`, height: rowHeight }}
            >
              <Link
                from="/tham-dinh"
                to="/tham-dinh"
                search={(search) => ({ ...search, donvi: row.facility })}
                className={styles.row}
                aria-current={row.facility === open || undefined}
                preload={false}
                resetScroll={false}
              >
                <span className={styles.unit}>{row.shortName}</span>
                <span className={styles.figures}>{mainText(definition, row.figures)}</span>
                <span className={styles.signs}>
                  {weighed && (
                    <Sign meaning={risk.meaning} sign={risk.sign}>
                      {risk.word}
                    </Sign>
                  )}
                  {row.late && (
                    <Sign meaning="bad" sign="⏱">
                      Chậm
                    </Sign>
                  )}
                  <span className={styles.district}>{row.district?.name}</span>
                </span>
                <span className={styles.when}>
                  {row.submittedAt && `${timeText(row.submittedAt)} ${shortDateText(row.submittedAt)}`}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
