import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** The three meanings of colour, and none. */
export type Meaning = 'bad' | 'look' | 'done' | 'plain';

const signs: Record<Meaning, string> = { bad: '✕', look: '!', done: '✓', plain: 'i' };

interface Props {
  kind: Meaning;
  title?: string;
  children?: ReactNode;
  /** `alert` interrupts a screen reader: only for what follows from what the person just did. */
  role?: 'alert' | 'status';
  className?: string;
}

export function Notice({ kind, title, children, role, className }: Props) {
  return (
    <div className={clsx(styles.notice, styles[kind], className)} role={role}>
      <span className={styles.sign} aria-hidden="true">
        {signs[kind]}
      </span>
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
