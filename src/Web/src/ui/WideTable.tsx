import { clsx } from 'clsx';
import { type ReactNode, useRef } from 'react';
import { CsvButton, type DrawWhole } from '../csv/CsvButton';
import table from './Table.module.css';

interface Props {
  /** What the table lists, for screen readers. */
  label: string;
  /** It still shows the answer before. */
  busy?: boolean;
  className?: string | undefined;
  /** Of what scrolls around it. */
  frame?: string | undefined;
  /** Its part of the CSV file's name, else its label; null where there is nothing to take along. */
  csv?: string | null | undefined;
  /** All of it, where only a part is shown. */
  draw?: DrawWhole | undefined;
  children: ReactNode;
}

/** A table that scrolls by itself where the screen is narrower, by key too. */
export function WideTable({ label, busy = false, className, frame, csv = label, draw, children }: Props) {
  const around = useRef<HTMLElement>(null);
  return (
    <div className={table.held}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by key */}
      <section ref={around} className={clsx(table.wide, frame)} aria-label={label} tabIndex={0}>
        <table className={clsx(table.table, className)} aria-busy={busy || undefined}>
          {children}
        </table>
      </section>
      {csv !== null && <CsvButton name={label} part={csv} around={around} draw={draw} waits={busy} />}
    </div>
  );
}
