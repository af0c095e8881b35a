import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import table from './Table.module.css';

interface Props {
  /** What the table lists, for screen readers. */
  label: string;
  /** It still shows the answer before. */
  busy?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** A table that scrolls by itself where the screen is narrower, by key too. */
export function WideTable({ label, busy = false, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by key
    <section className={table.wide} aria-label={label} tabIndex={0}>
      <table className={clsx(table.table, className)} aria-busy={busy || undefined}>
        {children}
      </table>
    </section>
  );
}
