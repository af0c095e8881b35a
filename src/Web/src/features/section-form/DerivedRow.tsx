import { memo } from 'react';
import type { FormDefinition } from '../../drafts/filing';
import { changeText, movementOf } from '../../figures/change';
import { derive } from '../../figures/derive';
import { figureText, text } from '../../figures/number';
import { Checks } from './Checks';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';

/** What follows from the lines above it, as they are typed. Two decimals are read; the exact value stands in the tooltip. */
export const DerivedRow = memo(function DerivedRow({ derived }: { derived: FormDefinition['derived'][number] }) {
  const { session, days } = useFormView();
  const { name, unit } = derived;
  const value = useForm(({ found }) => found.own[name] ?? null);
  const before = useForm(({ past }) => (past ? (derive(session.definition, past.figures)[name] ?? null) : null));
  const isAnnex = session.definition.stations === 'ANNEX';
  const whole = useForm(({ found }) => found.total[name] ?? null);
  const windows = { before: useForm(({ past }) => past?.days ?? days), now: days };
  return (
    <tbody className={styles.derived}>
      <tr>
        <th scope="row">{derived.label}</th>
        <td className={styles.unit}>{unit}</td>
        <td className={`number ${styles.value}`} title={value === null ? undefined : text(value)}>
          {figureText(value)}
        </td>
        <td className="number" data-head="Kỳ trước">
          {figureText(before)}
        </td>
        <td className="number" data-head="Thay đổi">
          {changeText(before, value, movementOf(derived.formula, session.definition.lines), windows) || '–'}
        </td>
        <td className="quiet">Tự tính</td>
      </tr>
      <tr className={styles.said}>
        <td colSpan={6}>
          {isAnnex && whole !== null && (
            <p className="quiet">
              Tính cả các trạm: {figureText(whole)} {unit}
            </p>
          )}
          <Checks at={name} />
        </td>
      </tr>
    </tbody>
  );
});
