import { cellOf } from '../../drafts/cells';
import { changeText, movements } from '../../figures/change';
import { text } from '../../figures/number';
import { useForm, useFormView } from './formView';
import { MarkSign } from './MarkSign';
import { wordsOf } from './marks';
import styles from './StationGrid.module.css';

/** What there is to know of the cell one is in: the grid has no room for it in each. */
export function FocusedCell({ at }: { at: string | null }) {
  const { session, days } = useFormView();
  const { line: name, station } = cellOf(at ?? '');
  const line = session.definition.lines.find((one) => one.name === name);
  const words = useForm(({ state, found }) => (at ? wordsOf(at, state, found) : ''));
  const before = useForm(({ past }) => past?.stations.find((one) => one.station === station)?.figures[name] ?? null);
  const change = useForm(({ found, past }) => {
    const now = found.stations.find((one) => one.station === station)?.figures[name] ?? null;
    return line ? changeText(before, now, movements[line.kind], { before: past?.days ?? days, now: days }) : '';
  });
  const title = session.stations.find(({ code }) => code === station)?.name;
  return (
    <div className={`${styles.focused} no-print`}>
      {at && line && title ? (
        <>
          <span>
            {title} · {line.shortLabel} · kỳ trước {text(before, '–')}
            {change && ` · ${change}`}
          </span>
          <MarkSign at={at} />
          {words && <span>{words}</span>}
        </>
      ) : (
        <span className="quiet">Chọn một ô để xem số kỳ trước và tình trạng của ô.</span>
      )}
    </div>
  );
}
