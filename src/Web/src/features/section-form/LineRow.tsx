import { memo } from 'react';
import { type FormLine, maySave } from '../../drafts/filing';
import { changeText, movements } from '../../figures/change';
import { printedLabel } from '../../figures/label';
import { text } from '../../figures/number';
import { Button } from '../../ui/Button';
import { Checks } from './Checks';
import { FigureCell } from './FigureCell';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';
import { MarkSign } from './MarkSign';
import { noteOf } from './marks';

/** One line of the form: what is printed, what is typed, and what is said of it right below. */
export const LineRow = memo(function LineRow({ line }: { line: FormLine }) {
  const { session, days } = useFormView();
  const { name } = line;
  const before = useForm(({ past }) => past?.figures[name] ?? null);
  const change = useForm(({ found, past }) => {
    const windows = { before: past?.days ?? days, now: days };
    return changeText(past?.figures[name], found.figures[name], movements[line.kind], windows);
  });
  const isBlank = useForm(({ state }) => (state.texts[name] ?? '').trim() === '' && maySave(state.base));
  const problem = useForm(({ found }) => found.problems[name] ?? null);
  const note = useForm(({ state }) => noteOf(state.base.returned?.lines ?? [], name) ?? null);
  const isFixed = useForm(({ markAt }) => markAt(name) !== 'returned');
  const follows = useForm(({ found }) => (line.formula ? (found.own[name] ?? null) : null));
  const typed = useForm(({ found }) => found.figures[name] ?? null);
  return (
    <tbody className={styles.line}>
      <tr>
        <th scope="row" id={`label-${name}`}>
          {printedLabel(line.label)}
        </th>
        <td id={`unit-${name}`} className={styles.unit}>
          {line.unit}
        </td>
        <td className="number">
          <FigureCell at={name} line={line} labelledBy={`label-${name} unit-${name}`} describedBy={`said-${name}`} />
        </td>
        <td className="number" data-head="Kỳ trước">
          {before === null ? '–' : text(before)}
        </td>
        <td className="number" data-head="Thay đổi">
          {change || '–'}
        </td>
        <td>
          <MarkSign at={name} />
        </td>
      </tr>
      <tr className={styles.said}>
        <td colSpan={6}>
          <div id={`said-${name}`} className={styles.words}>
            {problem && <p className={styles.bad}>{problem}</p>}
            {note && (
              <p className={isFixed ? 'quiet' : styles.bad}>
                Người thẩm định: {note.note ? `“${note.note}”` : 'đề nghị xem lại dòng này.'}
              </p>
            )}
            {follows !== null && follows !== typed && (
              <p className="quiet">Tính từ các số đếm đã nhập: {text(follows)} %. Hệ thống dùng tỷ lệ này.</p>
            )}
          </div>
          {line.kind === 'STOCK' && isBlank && before !== null && (
            <Button look="plain" onClick={() => session.carry(name, text(before))}>
              Lấy số kỳ trước ({text(before)})
            </Button>
          )}
          <Checks at={name} />
        </td>
      </tr>
    </tbody>
  );
});
