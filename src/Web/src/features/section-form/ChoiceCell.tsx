import { type KeyboardEvent, memo, useRef } from 'react';
import type { CellKey } from '../../drafts/cells';
import { type FormLine, maySave } from '../../drafts/filing';
import { labelOfChoice } from '../../figures/words';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';
import { moveFrom } from './useFormKeys';

interface Props {
  at: CellKey;
  line: FormLine;
  labelledBy: string;
  describedBy: string;
}

/** One of few: the browser's own list, which arrows and letters move through; what was chosen can be taken back. */
export const ChoiceCell = memo(function ChoiceCell({ at, line, labelledBy, describedBy }: Props) {
  const { session } = useFormView();
  const value = useForm(({ state }) => state.texts[at] ?? '');
  const mark = useForm(({ markAt }) => markAt(at));
  const editable = useForm(({ state }) => maySave(state.base));
  const atFocus = useRef('');
  if (!editable) {
    return <span className={styles.chosen}>{labelOfChoice(line.choices, value) || '–'}</span>;
  }

  function onKeyDown(event: KeyboardEvent<HTMLSelectElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      moveFrom(event.currentTarget, event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && value !== atFocus.current) {
      event.preventDefault();
      session.type(at, atFocus.current);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      session.type(at, '');
    }
  }

  const isKnown = value === '' || line.choices.some((choice) => choice.value === value);
  return (
    <select
      className={`${styles.cell} ${styles.select}`}
      data-cell={at}
      data-mark={mark}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={mark === 'refused' || mark === 'wrong' || mark === 'returned' || undefined}
      value={value}
      onFocus={() => {
        atFocus.current = value;
      }}
      onChange={(event) => session.type(at, event.target.value)}
      onBlur={() => {
        if (value !== atFocus.current) {
          void session.saveNow();
        }
      }}
      onKeyDown={onKeyDown}
    >
      <option value="">Chưa chọn</option>
      {!isKnown && <option value={value}>{value}</option>}
      {line.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
});
