import { type ClipboardEvent, type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { CsvButton } from '../../csv/CsvButton';
import { cellKey, cellOf, formatted } from '../../drafts/cells';
import type { FormLine } from '../../drafts/filing';
import { addsUp, isOfStations } from '../../figures/answers';
import { text } from '../../figures/number';
import { Button } from '../../ui/Button';
import { FocusedCell } from './FocusedCell';
import { useForm, useFormView } from './formView';
import { moveInGrid } from './gridKeys';
import { PasteReport } from './PasteReport';
import { type Pasted, readPaste } from './paste';
import styles from './StationGrid.module.css';
import { StationProblems } from './StationProblems';
import { StationRow } from './StationRow';

/** Stations down, lines across: moves, pastes and undoes as a spreadsheet does. */
export function StationGrid({ editable }: { editable: boolean }) {
  const { session } = useFormView();
  const { definition, stations } = session;
  const lines = useMemo(() => definition.lines.filter(isOfStations), [definition]);
  const grid = useRef<HTMLElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const mayUndo = useForm(({ state }) => state.before !== null);

  const onKey = useCallback(
    (event: KeyboardEvent<HTMLInputElement>) => moveInGrid(event, stations, lines),
    [stations, lines],
  );

  function onPaste(event: ClipboardEvent) {
    const at = (event.target as HTMLElement).dataset.cell;
    const { line, station } = cellOf(at ?? '');
    if (!editable || !station) {
      return;
    }
    const read = readPaste(event.clipboardData.getData('text/plain'), { lines, stations, at: { station, line } });
    if (read) {
      event.preventDefault();
      session.paste(read.cells);
      setPasted(read);
      void session.saveNow();
    }
  }

  function onUndo(event: KeyboardEvent) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && session.state.before) {
      event.preventDefault();
      undo();
    }
  }

  function undo() {
    session.undo();
    setPasted(null);
    void session.saveNow();
  }

  return (
    <>
      {editable && (
        <p className="quiet">
          Dán được từ Excel: chọn ô đầu tiên rồi nhấn Ctrl V. Nếu cột đầu là tên hoặc mã trạm, số liệu vào đúng trạm dù
          thứ tự khác.
        </p>
      )}
      {pasted && <PasteReport of={summaryOf(pasted)} undo={mayUndo ? undo : null} />}
      <section
        ref={grid}
        className={styles.wide}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard
        tabIndex={0}
        aria-label="Số liệu từng trạm"
        onPaste={onPaste}
        onKeyDown={onUndo}
        onFocus={(event) => setFocused((event.target as HTMLElement).dataset.cell ?? null)}
      >
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">Trạm y tế</th>
              {lines.map((line) => (
                <th key={line.name} scope="col" className={styles.head}>
                  {line.shortLabel} ({line.unit}){editable && line.kind === 'STOCK' && <CarryColumn line={line} />}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stations.map(({ code, name }) => (
              <StationRow key={code} code={code} name={name} lines={lines} onKey={onKey} />
            ))}
          </tbody>
          <tfoot>
            <Sum lines={lines} />
            {definition.stations === 'ANNEX' && <Whole lines={lines} />}
          </tfoot>
        </table>
      </section>
      <CsvButton name="Số liệu từng trạm" part="tram" around={grid} />
      <FocusedCell at={focused} />
      <StationProblems />
    </>
  );
}

function summaryOf({ cells, rows, byName, unmatched, outside }: Pasted) {
  return {
    done: `Đã dán ${Object.keys(cells).length} ô vào ${rows} trạm${byName ? ', theo tên hoặc mã trạm' : ', theo thứ tự dòng'}.`,
    left:
      unmatched.length === 0
        ? null
        : `${unmatched.length} dòng không khớp trạm nào, chưa dán: ${unmatched.map((name) => `“${name}”`).join(', ')}. Sửa tên cho đúng hoặc nhập tay.`,
    outside,
  };
}

/** Takes last period's figure into every blank cell of a stock. */
function CarryColumn({ line }: { line: FormLine }) {
  const { session } = useFormView();
  const past = useForm((snapshot) => snapshot.past);
  const missing = useForm(({ state }) =>
    (past?.stations ?? [])
      .filter((one) => one.figures[line.name] != null && !(state.texts[cellKey(line.name, one.station)] ?? '').trim())
      .map(({ station }) => station)
      .join(' '),
  );
  if (!missing) {
    return null;
  }
  return (
    <Button
      look="plain"
      onClick={() => {
        for (const station of missing.split(' ')) {
          const before = past?.stations.find((one) => one.station === station)?.figures[line.name];
          session.carry(cellKey(line.name, station), formatted(text(before, ''), line));
        }
      }}
    >
      Lấy số kỳ trước
    </Button>
  );
}

function Sum({ lines }: { lines: readonly FormLine[] }) {
  const stations = useForm(({ found }) => found.stations);
  return (
    <tr>
      <th scope="row">Cộng các trạm</th>
      {lines.map((line) => {
        const given = stations.map(({ figures }) => figures[line.name]).filter((value) => value != null);
        const adds = addsUp(line) && given.length > 0;
        return (
          <td key={line.name} className="number">
            {adds ? text(given.reduce((sum, value) => sum + value, 0)) : '–'}
          </td>
        );
      })}
    </tr>
  );
}

function Whole({ lines }: { lines: readonly FormLine[] }) {
  const total = useForm(({ found }) => found.total);
  return (
    <tr>
      <th scope="row">Cả đơn vị và trạm</th>
      {lines.map(({ name }) => (
        <td key={name} className="number">
          {text(total[name], '–')}
        </td>
      ))}
    </tr>
  );
}
