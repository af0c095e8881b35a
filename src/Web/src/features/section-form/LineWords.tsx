import { memo, type ReactNode } from 'react';
import type { FormLine } from '../../drafts/filing';
import { printedLabel } from '../../figures/label';
import styles from './Form.module.css';
import { useForm } from './formView';
import { noteOf } from './marks';

/** A line's label with how to count or what to write. */
export function LineLabel({ line }: { line: FormLine }) {
  return (
    <>
      <span id={`label-${line.name}`}>{printedLabel(line.label)}</span>
      {line.help && (
        <span id={`help-${line.name}`} className={styles.help} data-csv="">
          {line.help}
        </span>
      )}
    </>
  );
}

/** What describes the cell of a line: how to fill it in, and what is said of it. */
export function describedBy({ name, help }: FormLine): string {
  return help ? `help-${name} said-${name}` : `said-${name}`;
}

/** What is said of a line right below it: why its value is none, and what the reviewer noted. */
export const LineWords = memo(function LineWords({ name, children }: { name: string; children?: ReactNode }) {
  const problem = useForm(({ found }) => found.problems[name] ?? null);
  const note = useForm(({ state }) => noteOf(state.base.returned?.lines ?? [], name) ?? null);
  const isFixed = useForm(({ markAt }) => markAt(name) !== 'returned');
  return (
    <div id={`said-${name}`} className={styles.words}>
      {problem && <p className={styles.bad}>{problem}</p>}
      {note && (
        <p className={isFixed ? 'quiet' : styles.bad}>
          Người thẩm định: {note.note ? `“${note.note}”` : 'đề nghị xem lại dòng này.'}
        </p>
      )}
      {children}
    </div>
  );
});
