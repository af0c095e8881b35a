import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CsvButton } from '../../csv/CsvButton';
import type { FormLine } from '../../drafts/filing';
import { cellOfRows, typedRows } from '../../drafts/register';
import { text } from '../../figures/number';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useForm, useFormView } from './formView';
import { PasteReport } from './PasteReport';
import styles from './Register.module.css';
import { RegisterRow } from './RegisterRow';
import { rowsToFill, withNewRow, withoutRow } from './registerEdits';
import { enterCell, moveInRegister, registerCell } from './registerKeys';
import { type PastedRows, pasteRows } from './registerPaste';
import { type CellElement, focusCell } from './useFormKeys';

type Done = { readonly kind: 'pasted'; readonly of: PastedRows } | { readonly kind: 'removed'; readonly place: number };

/** Records down, columns across: moves, pastes and undoes as a spreadsheet does. */
export function RegisterGrid({ line }: { line: FormLine }) {
  const { session } = useFormView();
  const { name, columns, mostRows } = line;
  const grid = useRef<HTMLElement>(null);
  const count = useForm(({ found }) => rowsToFill(found.registers.get(name)?.rows ?? null).length);
  const mayUndo = useForm(({ state }) => state.before?.[name] !== undefined);
  const [done, setDone] = useState<Done | null>(null);
  const isFull = mostRows != null && count >= mostRows;

  const rowsNow = useCallback(() => typedRows(session.state.texts[name] ?? ''), [session, name]);

  const add = useCallback(
    (column: number): boolean => {
      const next = withNewRow(rowsNow(), mostRows);
      if (next) {
        flushSync(() => session.type(name, cellOfRows(next.rows)));
        enterCell(registerCell(name, next.place, columns[column]?.name ?? ''));
      }
      return next !== null;
    },
    [session, name, columns, mostRows, rowsNow],
  );

  const remove = useCallback(
    (place: number) => {
      const left = withoutRow(rowsNow(), place);
      flushSync(() => session.swap({ [name]: cellOfRows(left) }));
      setDone({ kind: 'removed', place });
      focusCell(registerCell(name, Math.min(place, (left?.length ?? 1) - 1), columns[0]?.name ?? ''));
      void session.saveNow();
    },
    [session, name, columns, rowsNow],
  );

  const onKey = useCallback(
    (event: KeyboardEvent<CellElement>, place: number, column: string): boolean => {
      if (event.ctrlKey || event.metaKey) {
        return true;
      }
      const names = columns.map((one) => one.name);
      const rows = rowsToFill(rowsNow()).length;
      return moveInRegister(event, { name, place, column: names.indexOf(column), columns: names, rows, add });
    },
    [name, columns, rowsNow, add],
  );

  function onPaste(event: ClipboardEvent) {
    const at = /#(\d+)\.(.+)$/.exec((event.target as HTMLElement).dataset.cell ?? '');
    const read =
      at &&
      pasteRows(event.clipboardData.getData('text/plain'), {
        columns,
        rows: rowsToFill(rowsNow()),
        at: { place: Number(at[1]) - 1, column: at[2] ?? '' },
        ...(mostRows == null ? {} : { mostRows }),
      });
    if (read) {
      event.preventDefault();
      session.swap({ [name]: cellOfRows(read.rows) });
      setDone({ kind: 'pasted', of: read });
      void session.saveNow();
    }
  }

  function onUndo(event: KeyboardEvent) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && mayUndo) {
      event.preventDefault();
      undo();
    }
  }

  function undo() {
    session.undo();
    setDone(null);
    void session.saveNow();
  }

  return (
    <>
      {done?.kind === 'pasted' && <PasteReport of={summaryOf(done.of)} undo={mayUndo ? undo : null} />}
      {done?.kind === 'removed' && mayUndo && (
        <Notice kind="plain" role="status">
          <p>
            Đã xóa dòng {done.place + 1}.{' '}
            <Button onClick={undo} shortcut="Ctrl Z">
              Hoàn tác
            </Button>
          </p>
        </Notice>
      )}
      <section
        ref={grid}
        className={styles.wide}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by keyboard
        tabIndex={0}
        aria-label={`Danh sách: ${line.shortLabel}`}
        onPaste={onPaste}
        onKeyDown={onUndo}
      >
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              {columns.map((column) => (
                <th key={column.name} scope="col">
                  {column.label}
                  {column.optional && column.neededWhen.length === 0 && (
                    <span className={styles.free} data-csv="">
                      {' '}
                      không bắt buộc
                    </span>
                  )}
                </th>
              ))}
              <th scope="col" data-csv="">
                <span className="visually-hidden">Việc</span>
              </th>
            </tr>
          </thead>
          {Array.from({ length: count }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a record is known by its place alone
            <RegisterRow key={place} line={line} place={place} onKey={onKey} remove={remove} />
          ))}
        </table>
      </section>
      <CsvButton name={line.shortLabel} around={grid} />
      <p className={styles.acts}>
        <Button
          aria-disabled={isFull}
          onClick={() => {
            if (!isFull && !add(0)) {
              focusCell(registerCell(name, count - 1, columns[0]?.name ?? ''));
            }
          }}
        >
          Thêm dòng
        </Button>{' '}
        <span className="quiet">
          {isFull
            ? `Danh sách có tối đa ${text(mostRows)} dòng.`
            : 'Enter ở dòng cuối thêm dòng mới. Dán được từ Excel: chọn ô đầu tiên rồi nhấn Ctrl V.'}
        </span>
      </p>
    </>
  );
}

function summaryOf({ cells, touched, unmatched, outside }: PastedRows) {
  return {
    done: `Đã dán ${cells} ô vào ${touched} dòng.`,
    left:
      unmatched.length === 0
        ? null
        : `${unmatched.length} ô không khớp lựa chọn nào, chưa dán: ${unmatched.map((one) => `“${one}”`).join(', ')}. Chọn lại ở các ô đó.`,
    outside,
  };
}
