import { memo } from 'react';
import { type FormLine, maySave } from '../../drafts/filing';
import { changeText, movements } from '../../figures/change';
import { text } from '../../figures/number';
import { answerText, moneyWords } from '../../figures/words';
import { Button } from '../../ui/Button';
import { Checks } from './Checks';
import { ChoiceCell } from './ChoiceCell';
import { FigureCell } from './FigureCell';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';
import { describedBy, LineLabel, LineWords } from './LineWords';
import { MarkSign } from './MarkSign';

/** One number or choice of the form: what is printed, what is typed, and what is said of it right below. */
export const LineRow = memo(function LineRow({ line }: { line: FormLine }) {
  const { session, days } = useFormView();
  const { name } = line;
  const isChoice = line.kind === 'CHOICE';
  const before = useForm(({ past }) => past?.figures[name] ?? null);
  const typed = useForm(({ found }) => found.figures[name] ?? null);
  const windows = { before: useForm(({ past }) => past?.days ?? days), now: days };
  const isBlank = useForm(({ state }) => (state.texts[name] ?? '').trim() === '' && maySave(state.base));
  const follows = useForm(({ found }) => (line.formula ? (found.own[name] ?? null) : null));
  const large = line.kind === 'MONEY' && typed !== null ? moneyWords(typed) : null;
  const labelled = { labelledBy: `label-${name} unit-${name}`, describedBy: describedBy(line) };
  return (
    <tbody className={styles.line}>
      <tr>
        <th scope="row">
          <LineLabel line={line} />
        </th>
        <td id={`unit-${name}`} className={styles.unit}>
          {line.unit}
        </td>
        <td className="number">
          {isChoice ? (
            <ChoiceCell at={name} line={line} {...labelled} />
          ) : (
            <FigureCell at={name} line={line} {...labelled} />
          )}
        </td>
        <td className="number" data-head="Kỳ trước">
          {answerText(line, before)}
        </td>
        <td className="number" data-head="Thay đổi">
          {(isChoice ? movedText(before, typed) : changeText(before, typed, movements[line.kind], windows)) || '–'}
        </td>
        <td>
          <MarkSign at={name} />
        </td>
      </tr>
      <tr className={styles.said} data-csv="">
        <td colSpan={6}>
          <LineWords name={name}>
            {follows !== null && follows !== typed && (
              <p className="quiet">Tính từ các số đếm đã nhập: {text(follows)} %. Hệ thống dùng tỷ lệ này.</p>
            )}
            {large && <p className="quiet">{large}</p>}
          </LineWords>
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

/** A choice has no more and no less, it is the same or another. */
function movedText(before: number | null, now: number | null): string {
  return before === null || now === null ? '' : before === now ? 'không đổi' : 'khác kỳ trước';
}
