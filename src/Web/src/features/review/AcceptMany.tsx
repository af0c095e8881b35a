import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { figureText } from '../../figures/number';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import { Progress } from '../../ui/Progress';
import table from '../../ui/Table.module.css';
import { accept, afterDecision, hasChanged, readAnew, refusalOf } from './decisions';
import { inParallel } from './inParallel';
import styles from './Queue.module.css';
import { mainFigures, type QueueRow } from './queue';
import type { SectionDefinition } from './useQueue';

interface Props {
  period: { code: string; name: string };
  definition: SectionDefinition;
  /** The viewer's to accept, and without anything to look at. */
  clean: readonly QueueRow[];
}

interface Run {
  readonly rows: readonly QueueRow[];
  /** By facility: null accepted, else why not. */
  readonly results: Readonly<Record<string, string | null>>;
}

/** How many requests go at once: a weak line is shared with the rest of the page. */
const atOnce = 4;

/** Accepts what nothing was asked about, after one look at the whole list of it. */
export function AcceptMany({ period, definition, clean }: Props) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [run, setRun] = useState<Run | null>(null);
  const chosen = clean.filter((row) => !left.has(row.facility));
  const done = run ? Object.keys(run.results).length : 0;
  const isRunning = run !== null && done < run.rows.length;

  async function acceptAll() {
    const rows = chosen;
    const accepted = new Set<string>();
    let changed = false;
    setRun({ rows, results: {} });
    await inParallel(
      rows,
      atOnce,
      (row) => accept({ period: period.code, section: definition.name, facility: row.facility, version: row.version }),
      (row, error) => {
        if (error === null) {
          accepted.add(row.facility);
        }
        changed ||= hasChanged(error);
        setRun((before) => {
          const results = { ...before?.results, [row.facility]: error === null ? null : refusalOf(error) };
          return { rows, results };
        });
      },
    );
    afterDecision(client, period.code, definition.name, accepted);
    if (changed) {
      readAnew(client, period.code, definition.name);
    }
  }

  function close() {
    setOpen(false);
    if (!isRunning) {
      setRun(null);
      setLeft(new Set());
    }
  }

  return (
    <>
      {(clean.length > 0 || isRunning) && (
        <Button onClick={() => setOpen(true)}>
          {isRunning ? `Đang tiếp nhận ${done}/${run.rows.length}` : `Tiếp nhận ${clean.length} báo cáo bình thường`}
        </Button>
      )}
      <Dialog
        open={open}
        close={close}
        wide
        title={`Tiếp nhận nhiều báo cáo: ${definition.shortTitle}, ${period.name}`}
        actions={
          run === null && (
            <Button
              look="primary"
              aria-disabled={chosen.length === 0}
              onClick={() => chosen.length > 0 && void acceptAll()}
            >
              Tiếp nhận {chosen.length} báo cáo
            </Button>
          )
        }
      >
        {run ? (
          <Results run={run} done={done} />
        ) : (
          <Choice definition={definition} clean={clean} left={left} setLeft={setLeft} />
        )}
      </Dialog>
    </>
  );
}

function Results({ run, done }: { run: Run; done: number }) {
  const refused = run.rows.filter((row) => run.results[row.facility]);
  const accepted = done - refused.length;
  return (
    <>
      <Progress words={`Đã xử lý: ${done}/${run.rows.length}`} done={done} of={run.rows.length} />
      {done === run.rows.length && accepted > 0 && (
        <Notice kind="done" role="status">
          Đã tiếp nhận {accepted} báo cáo.
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice kind="bad" title={`Chưa tiếp nhận ${refused.length} báo cáo`} role="alert">
          <ul>
            {refused.map((row) => (
              <li key={row.facility}>
                {row.shortName}: {run.results[row.facility]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

interface ChoiceProps {
  definition: SectionDefinition;
  clean: readonly QueueRow[];
  left: ReadonlySet<string>;
  setLeft: (left: ReadonlySet<string>) => void;
}

function Choice({ definition, clean, left, setLeft }: ChoiceProps) {
  const columns = mainFigures(definition);
  function toggle(facility: string) {
    const next = new Set(left);
    if (!next.delete(facility)) {
      next.add(facility);
    }
    setLeft(next);
  }
  return (
    <>
      <p>
        Các báo cáo này không có thay đổi lớn, không lệch so với cùng tuyến và không có giải trình. Bỏ chọn đơn vị cần
        xem riêng.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.choice} tabIndex={0} aria-label="Báo cáo bình thường">
        <table className={table.table}>
          <thead>
            <tr>
              <th>
                <input
                  type="checkbox"
                  aria-label="Chọn tất cả"
                  checked={clean.every((row) => !left.has(row.facility))}
                  onChange={(event) => setLeft(new Set(event.target.checked ? [] : clean.map((row) => row.facility)))}
                />
              </th>
              <th>Đơn vị</th>
              <th>Quận, huyện</th>
              {columns.map(({ name, label }) => (
                <th key={name} className="number">
                  <span className={styles.column}>{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {clean.map((row) => (
              <tr key={row.facility}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={row.shortName}
                    checked={!left.has(row.facility)}
                    onChange={() => toggle(row.facility)}
                  />
                </td>
                <th scope="row">
                  {row.shortName}
                  {row.late && <span className={styles.late}> (chậm)</span>}
                </th>
                <td>{row.district?.name}</td>
                {columns.map(({ name, isRate }) => (
                  <td key={name} className="number">
                    {figureText(row.figures[name])}
                    {isRate && row.figures[name] != null && ' %'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
