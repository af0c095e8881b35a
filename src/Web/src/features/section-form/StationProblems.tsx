import { cellKey, cellOf } from '../../drafts/cells';
import { isBlank, isOfStations } from '../../figures/answers';
import { Button } from '../../ui/Button';
import { useForm, useFormView } from './formView';
import { quiet } from './marks';
import styles from './StationGrid.module.css';
import { focusCell } from './useFormKeys';

const most = 12;

/** What must be mended at the stations, each with the way to its cell. */
export function StationProblems() {
  const { stations, definition } = useFormView().session;
  const found = useForm((snapshot) => snapshot.found);
  const refused = Object.entries(found.problems)
    .map(([key, message]) => ({ key, message, ...cellOf(key) }))
    .filter(({ station }) => station !== null);
  const failed = found.checks
    .filter(({ station, code }) => station !== null && !quiet.includes(code))
    .map(({ line, station, message }) => ({ key: cellKey(line ?? '', station), message, station }));
  const all = [...refused, ...failed];
  const asked = definition.lines.filter((line) => isOfStations(line) && !line.optional);
  const incomplete = stations.filter(({ code }) => {
    const figures = found.content.stations.find(({ station }) => station === code)?.figures;
    return asked.some(({ name }) => isBlank(figures?.[name]));
  });
  const isAsked = definition.stations === 'ANNEX' && incomplete.length > 0;
  return all.length === 0 && !isAsked ? null : (
    <div className={styles.problems}>
      {isAsked && (
        <p className="quiet">
          Còn {incomplete.length}/{stations.length} trạm chưa nhập đủ.{' '}
          <Button
            look="plain"
            onClick={() => {
              const code = incomplete[0]?.code;
              const figures = found.content.stations.find(({ station }) => station === code)?.figures;
              const blank = asked.find(({ name }) => isBlank(figures?.[name]));
              focusCell(cellKey(blank?.name ?? '', code ?? null));
            }}
          >
            Đến ô trống đầu tiên
          </Button>
        </p>
      )}
      {all.length > 0 && (
        <ul aria-label="Các ô phải sửa">
          {all.slice(0, most).map(({ key, station, message }) => (
            <li key={`${key} ${message}`}>
              <span aria-hidden="true">✕ </span>
              <Button look="plain" onClick={() => focusCell(key)}>
                {stations.find(({ code }) => code === station)?.name ?? station}
              </Button>
              : {message}
            </li>
          ))}
          {all.length > most && <li className="quiet">và {all.length - most} ô khác.</li>}
        </ul>
      )}
    </div>
  );
}
