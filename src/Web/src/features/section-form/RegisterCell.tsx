import { clsx } from 'clsx';
import { type FocusEvent, type KeyboardEvent, memo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { cellOfRows, plainCell, shapedCell, typedRows } from '../../drafts/register';
import type { ColumnDefinition } from '../../figures/definition';
import { isNeeded } from '../../figures/rowChecks';
import { useForm, useFormView } from './formView';
import { GrowingText } from './GrowingText';
import styles from './Register.module.css';
import { withCell } from './registerEdits';
import { registerCell } from './registerKeys';
import { saidAt } from './registerView';
import type { CellElement } from './useFormKeys';

interface Props {
  name: string;
  place: number;
  column: ColumnDefinition;
  onKey: (event: KeyboardEvent<CellElement>, place: number, column: string) => boolean;
}

/** How a cell looks: cannot be read, must be mended, must be filled in, need not be. */
export type Look = 'refused' | 'wrong' | 'needed' | 'free' | 'plain';

/** Texts that may be long are read whole, not through a slit. */
export function isShort({ kind, longest }: ColumnDefinition): boolean {
  return kind === 'TEXT' && longest != null && longest <= 60;
}

/** One typed cell of a register. */
export const RegisterCell = memo(function RegisterCell({ name, place, column, onKey }: Props) {
  const { session } = useFormView();
  const typed = useForm(({ found }) => found.registers.get(name)?.rows?.[place]?.[column.name] ?? '');
  const look = useForm(({ found }): Look => {
    const view = found.registers.get(name);
    const said = saidAt(view, place, column.name);
    if (said.refused.length > 0) {
      return 'refused';
    }
    if (said.wrong.length > 0 || (column.isKey && saidAt(view, place).wrong.length > 0)) {
      return 'wrong';
    }
    const row = view?.rows?.[place] ?? {};
    return said.isNeeded ? 'needed' : (row[column.name] ?? '') === '' && !isNeeded(column, row) ? 'free' : 'plain';
  });
  const atFocus = useRef('');
  const at = registerCell(name, place, column.name);

  const changed = (value: string) =>
    cellOfRows(withCell(typedRows(session.state.texts[name] ?? ''), place, column.name, value));
  const put = (value: string) => session.type(name, changed(value));
  const said = look === 'refused' || look === 'wrong' || look === 'needed';
  const common = {
    'data-cell': at,
    'data-look': look,
    'aria-label': `${column.label}, dòng ${place + 1}`,
    ...(said ? { 'aria-describedby': `said-${name}-${place}` } : {}),
    'aria-invalid': look === 'refused' || look === 'wrong' || undefined,
    value: typed,
    onFocus: (event: FocusEvent<CellElement>) => {
      const raw = plainCell(typed, column);
      atFocus.current = raw;
      if (raw !== typed) {
        // Drawn at once: what is typed before that would stand between the points.
        flushSync(() => session.reshape(name, changed(raw)));
        if (event.currentTarget instanceof HTMLInputElement) {
          event.currentTarget.select();
        }
      }
    },
    // Not sent at each cell: the whole list would go each time. It goes after the next pause.
    onBlur: () => {
      const shown = shapedCell(typed, column);
      if (shown !== typed) {
        session.reshape(name, changed(shown));
      }
    },
    onKeyDown: (event: KeyboardEvent<CellElement>) => {
      if (event.nativeEvent.isComposing || event.altKey || onKey(event, place, column.name)) {
        return;
      }
      if (event.key === 'Escape' && typed !== atFocus.current) {
        event.preventDefault();
        flushSync(() => put(atFocus.current));
      }
    },
  };

  if (column.kind === 'CHOICE') {
    const isKnown = typed === '' || column.choices.some((choice) => choice.value === typed);
    return (
      <select {...common} className={clsx(styles.cell, styles.choice)} onChange={(event) => put(event.target.value)}>
        <option value="">{look === 'free' ? '–' : 'Chọn'}</option>
        {!isKnown && <option value={typed}>{typed}</option>}
        {column.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  const field = {
    ...common,
    autoComplete: 'off',
    spellCheck: false,
    placeholder: look === 'free' ? '–' : column.kind === 'DATE' ? 'ngày/tháng/năm' : undefined,
  };
  return column.kind === 'TEXT' && !isShort(column) ? (
    <GrowingText
      {...field}
      rows={1}
      className={clsx(styles.cell)}
      // A record stands on one line, however long.
      onChange={(event) => put(event.target.value.replace(/\s*\n\s*/g, ' '))}
    />
  ) : (
    <input
      {...field}
      className={clsx(styles.cell, styles[column.kind])}
      inputMode={column.kind === 'TEXT' ? 'text' : 'numeric'}
      onChange={(event) => put(event.target.value)}
    />
  );
});
