import { memo } from 'react';
import type { FormDefinition, FormLine } from '../../drafts/filing';
import { changeText, type Movement, movementOf, movements } from '../../figures/change';
import { derive } from '../../figures/derive';
import { printedLabel } from '../../figures/label';
import { figureText, text } from '../../figures/number';
import { Checks } from './Checks';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';

/** What follows from the lines above it, as they are typed. */
export const DerivedRow = memo(function DerivedRow({ derived }: { derived: FormDefinition['derived'][number] }) {
  const { definition } = useFormView().session;
  const { name } = derived;
  const value = useForm(({ found }) => found.own[name] ?? null);
  const before = useForm(({ past }) => (past ? (derive(definition, past.figures)[name] ?? null) : null));
  const moves = movementOf(derived.formula, definition.lines);
  return <ComputedRow of={derived} value={value} before={before} moves={moves} source="Tự tính" />;
});

/** A line of the form that nobody types: counted from a list that stands above. */
export const CountedRow = memo(function CountedRow({ line }: { line: FormLine }) {
  const value = useForm(({ found }) => found.figures[line.name] ?? null);
  const before = useForm(({ past }) => past?.figures[line.name] ?? null);
  const of = { ...line, label: printedLabel(line.label) };
  return (
    <ComputedRow of={of} value={value} before={before} moves={movements[line.kind]} source="Tự đếm từ danh sách" />
  );
});

interface Props {
  of: { readonly name: string; readonly label: string; readonly unit: string; readonly help?: string | null };
  value: number | null;
  before: number | null;
  moves: Movement;
  source: string;
}

/** Two decimals are read; the exact value stands in the tooltip. */
function ComputedRow({ of: { name, label, unit, help }, value, before, moves, source }: Props) {
  const { session, days } = useFormView();
  const isAnnex = session.definition.stations === 'ANNEX';
  const whole = useForm(({ found }) => found.total[name] ?? null);
  const windows = { before: useForm(({ past }) => past?.days ?? days), now: days };
  return (
    <tbody className={styles.derived}>
      <tr>
        <th scope="row">
          {label}
          {help && (
            <span className={styles.help} data-csv="">
              {help}
            </span>
          )}
        </th>
        <td className={styles.unit}>{unit}</td>
        <td className={`number ${styles.value}`} title={value === null ? undefined : text(value)}>
          {figureText(value)}
        </td>
        <td className="number" data-head="Kỳ trước">
          {figureText(before)}
        </td>
        <td className="number" data-head="Thay đổi">
          {changeText(before, value, moves, windows) || '–'}
        </td>
        <td className="quiet">{source}</td>
      </tr>
      <tr className={styles.said} data-csv="">
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
}
