import { memo } from 'react';
import type { FormDefinition } from '../../drafts/filing';
import { derive } from '../../figures/derive';
import { text } from '../../figures/number';
import { Checks } from './Checks';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';
import { changeText } from './marks';

/** What follows from the lines above it, as they are typed. */
export const DerivedRow = memo(function DerivedRow({ derived }: { derived: FormDefinition['derived'][number] }) {
  const { session, days } = useFormView();
  const { name, unit } = derived;
  const value = useForm(({ found }) => found.own[name] ?? null);
  const before = useForm(({ past }) => (past ? (derive(session.definition, past.figures)[name] ?? null) : null));
  const isAnnex = session.definition.stations === 'ANNEX';
  const whole = useForm(({ found }) => found.total[name] ?? null);
  const byDay = useForm(({ past }) => (past && unit !== '%' ? past.days / days : 1));
  return (
    <tbody className={styles.derived}>
      <tr>
        <th scope="row">{derived.label}</th>
        <td className={styles.unit}>{unit}</td>
        <td className={`number ${styles.value}`} title={value === null ? undefined : text(value)}>
          {shown(value)}
        </td>
        <td className="number" data-head="Kỳ trước">
          {shown(before)}
        </td>
        <td className="number" data-head="Thay đổi">
          {unit === '%' ? pointsText(value, before) : changeText(value, before, byDay) || '–'}
        </td>
        <td className="quiet">Tự tính</td>
      </tr>
      <tr className={styles.said}>
        <td colSpan={6}>
          {isAnnex && whole !== null && (
            <p className="quiet">
              Tính cả các trạm: {shown(whole)} {unit}
            </p>
          )}
          <Checks at={name} />
        </td>
      </tr>
    </tbody>
  );
});

/** Two decimals are enough to read; the exact value stands in the tooltip. */
function shown(value: number | null): string {
  return value === null ? '–' : text(Math.round(value * 100) / 100);
}

/** Two rates differ by points: per cent of per cent misleads. */
function pointsText(now: number | null, before: number | null): string {
  if (now === null || before === null) {
    return '–';
  }
  const points = Math.round((now - before) * 100) / 100;
  return `${points > 0 ? '+' : points < 0 ? '−' : ''}${text(Math.abs(points))} điểm`;
}
