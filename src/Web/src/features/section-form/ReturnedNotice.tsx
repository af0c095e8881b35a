import { cellKey } from '../../drafts/cells';
import { type LineNote, maySave } from '../../drafts/filing';
import { momentText } from '../../time/dates';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Sign } from '../../ui/Sign';
import styles from './Form.module.css';
import { useForm, useFormView } from './formView';
import { marks } from './marks';
import { focusCell } from './useFormKeys';

/** Why the filing came back, and where to. */
export function ReturnedNotice() {
  const base = useForm(({ state }) => state.base);
  const { returned, reopened } = base;
  if (reopened && !returned && maySave(base)) {
    return (
      <Notice kind="look" title="Được mở lại để đính chính" className={styles.notice ?? ''}>
        <p>
          “{reopened.reason}” <span className="quiet">({momentText(reopened.at)})</span>
        </p>
      </Notice>
    );
  }
  return (
    returned && (
      <Notice kind="bad" title={`Bị trả lại: “${returned.reason}”`} className={styles.notice ?? ''}>
        <p className="quiet">Trả lại lúc {momentText(returned.at)}.</p>
        {returned.lines.length > 0 && (
          <ul className={styles.pointed}>
            {returned.lines.map((note) => (
              <Pointed key={cellKey(note.line, note.station ?? null)} note={note} />
            ))}
          </ul>
        )}
      </Notice>
    )
  );
}

function Pointed({ note }: { note: LineNote }) {
  const { definition, stations } = useFormView().session;
  const key = cellKey(note.line, note.station ?? null);
  const mark = useForm(({ markAt }) => markAt(key));
  const label = definition.lines.find(({ name }) => name === note.line)?.shortLabel ?? note.line;
  const station = stations.find(({ code }) => code === note.station)?.name;
  const look = marks[mark === 'returned' ? 'returned' : 'fixed'];
  return (
    <li>
      <Sign meaning={look.meaning} sign={look.sign}>
        {look.word}
      </Sign>{' '}
      <Button look="plain" onClick={() => focusCell(key)}>
        {station ? `${station}, ${label}` : label}
      </Button>
      {note.note && ` ${note.note}`}
    </li>
  );
}
