import { type KeyboardEvent, memo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { type CellKey, formatted, plain } from '../../drafts/cells';
import { type FormLine, maySave } from '../../drafts/filing';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';
import { moveFrom } from './useFormKeys';

interface Props {
  at: CellKey;
  line: FormLine;
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  /** Takes a key before the cell does; true where it did. */
  onKey?: (event: KeyboardEvent<HTMLInputElement>) => boolean;
}

/** Where a figure is typed: shown as 1.234.567,8, edited without points. */
export const FigureCell = memo(function FigureCell({ at, line, label, labelledBy, describedBy, onKey }: Props) {
  const { session } = useFormView();
  const typed = useForm(({ state }) => state.texts[at] ?? '');
  const mark = useForm(({ markAt }) => markAt(at));
  const editable = useForm(({ state }) => maySave(state.base));
  const atFocus = useRef('');
  const isFresh = useRef(false);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || onKey?.(event)) {
      return;
    }
    if (event.key === 'Escape') {
      if (input.value !== atFocus.current) {
        event.preventDefault();
        flushSync(() => session.type(at, atFocus.current));
        input.select();
      }
    } else if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      moveFrom(input, event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey) ? -1 : 1);
    }
  }

  return (
    <input
      className={styles.cell}
      data-cell={at}
      data-mark={mark}
      data-kind={line.kind}
      inputMode={line.kind === 'PERCENTAGE' ? 'decimal' : 'numeric'}
      autoComplete="off"
      spellCheck={false}
      {...(label ? { 'aria-label': label } : {})}
      {...(labelledBy ? { 'aria-labelledby': labelledBy } : {})}
      {...(describedBy ? { 'aria-describedby': describedBy } : {})}
      aria-invalid={mark === 'refused' || mark === 'wrong' || mark === 'returned' || undefined}
      readOnly={!editable}
      value={typed}
      onFocus={(event) => {
        const input = event.currentTarget;
        const raw = plain(typed, line);
        atFocus.current = raw;
        if (editable) {
          // Drawn at once: a digit typed before that would come behind the old figure instead of in its place.
          flushSync(() => session.reshape(at, raw));
        }
        input.select();
        isFresh.current = true;
      }}
      onMouseUp={(event) => {
        // A click takes the whole cell, as in a spreadsheet; a second one sets the caret.
        if (isFresh.current) {
          event.preventDefault();
          event.currentTarget.select();
        }
        isFresh.current = false;
      }}
      onChange={(event) => session.type(at, event.target.value)}
      onBlur={() => {
        session.reshape(at, formatted(typed, line));
        if (editable && typed !== atFocus.current) {
          void session.saveNow();
        }
      }}
      onKeyDown={onKeyDown}
    />
  );
});
