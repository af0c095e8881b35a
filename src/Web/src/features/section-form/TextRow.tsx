import { clsx } from 'clsx';
import { memo, useRef } from 'react';
import { type FormLine, maySave } from '../../drafts/filing';
import { textIn, written } from '../../figures/answers';
import { text } from '../../figures/number';
import { Checks } from './Checks';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';
import { GrowingText } from './GrowingText';
import { describedBy, LineLabel, LineWords } from './LineWords';
import { MarkSign } from './MarkSign';

/** What one writes: as much room as it takes, and how much there is. Enter begins a new line here. */
export const TextRow = memo(function TextRow({ line }: { line: FormLine }) {
  const { name } = line;
  const before = useForm(({ past }) => textIn(past?.answers[name]));
  const editable = useForm(({ state }) => maySave(state.base));
  return (
    <tbody className={styles.line}>
      <tr>
        <th scope="row" colSpan={5}>
          <LineLabel line={line} />
        </th>
        <td className={styles.mark}>
          <MarkSign at={name} />
        </td>
      </tr>
      <tr className={styles.said}>
        <td colSpan={6}>
          <Writing line={line} editable={editable} />
          {editable && line.longest != null && <Counter name={name} most={line.longest} />}
          <LineWords name={name} />
          <Checks at={name} />
          {before && (
            <details className={styles.before}>
              <summary>Kỳ trước viết</summary>
              <p>{before}</p>
            </details>
          )}
        </td>
      </tr>
    </tbody>
  );
});

function Writing({ line, editable }: { line: FormLine; editable: boolean }) {
  const { session } = useFormView();
  const { name } = line;
  const typed = useForm(({ state }) => state.texts[name] ?? '');
  const mark = useForm(({ markAt }) => markAt(name));
  const atFocus = useRef('');
  return (
    <GrowingText
      className={`${styles.cell} ${styles.writing}`}
      data-cell={name}
      data-mark={mark}
      rows={2}
      aria-labelledby={`label-${name}`}
      aria-describedby={line.longest != null && editable ? `${describedBy(line)} count-${name}` : describedBy(line)}
      aria-invalid={mark === 'refused' || mark === 'wrong' || mark === 'returned' || undefined}
      readOnly={!editable}
      value={typed}
      onFocus={() => {
        atFocus.current = typed;
      }}
      onChange={(event) => session.type(name, event.target.value)}
      onBlur={() => {
        if (editable) {
          session.reshape(name, written(typed));
          if (typed !== atFocus.current) {
            void session.saveNow();
          }
        }
      }}
    />
  );
}

/** `123/1.500`: counted as the server counts. */
function Counter({ name, most }: { name: string; most: number }) {
  const count = useForm(({ state }) => written(state.texts[name] ?? '').length);
  const isOver = count > most;
  return (
    <p id={`count-${name}`} className={clsx(styles.count, isOver && styles.bad)}>
      <span className="visually-hidden">Số ký tự: </span>
      {text(count)}/{text(most)}
      {isOver && `, quá ${text(count - most)} ký tự`}
    </p>
  );
}
