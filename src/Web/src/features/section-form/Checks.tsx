import { memo } from 'react';
import type { CellKey } from '../../drafts/cells';
import { maySave } from '../../drafts/filing';
import type { Check } from '../../figures/checks';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';
import { quiet } from './marks';

const none: readonly Check[] = [];

/** What the rules say of a line: to be mended, or to be explained right here. */
export const Checks = memo(function Checks({ at }: { at: CellKey }) {
  const checks = useForm(({ found }) => found.byCell.get(at) ?? none);
  // What concerns a register's row stands at the row.
  const said = checks.filter(({ code, row }) => !quiet.includes(code) && row == null);
  return said.length === 0 ? null : (
    <ul className={styles.checks} aria-live="polite">
      {said.map((check) => (
        <li key={check.id}>
          {check.severity === 'HARD' ? (
            <p className={styles.bad}>
              <span aria-hidden="true">✕ </span>
              {check.message}
            </p>
          ) : (
            <Soft check={check} />
          )}
        </li>
      ))}
    </ul>
  );
});

function Soft({ check }: { check: Check }) {
  const { session } = useFormView();
  const given = useForm(({ state }) => state.explanations[check.id] ?? '');
  const editable = useForm(({ state }) => maySave(state.base));
  const id = `explain-${check.id}`;
  return (
    <div className={styles.soft}>
      <p id={`${id}-why`} className={given.trim() ? undefined : styles.look}>
        <span aria-hidden="true">! </span>
        {check.message}
      </p>
      <label htmlFor={id}>Giải trình</label>
      <textarea
        id={id}
        rows={1}
        maxLength={1000}
        aria-describedby={`${id}-why`}
        value={given}
        readOnly={!editable}
        onChange={(event) => session.explain(check.id, event.target.value)}
        onBlur={() => void session.saveNow()}
      />
    </div>
  );
}
