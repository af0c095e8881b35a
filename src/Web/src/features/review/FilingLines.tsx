import { clsx } from 'clsx';
import { Fragment } from 'react';
import { figureText } from '../../figures/number';
import { WideTable } from '../../ui/WideTable';
import { CheckNote } from './CheckNote';
import styles from './Filing.module.css';
import { HistoryLine } from './HistoryLine';
import type { Past, Peers, ReviewLine } from './lines';
import { isPointed, type ReturnDraft, toggled } from './returnDraft';
import { WrittenText } from './WrittenText';

interface Props {
  lines: readonly ReviewLine[];
  periodName: string;
  previous: Past | null;
  peers: Peers | null;
  draft: ReturnDraft;
  change: (draft: ReturnDraft) => void;
}

/** The form's lines with all that helps to judge them; while a return is written, lines are pointed at here. */
export function FilingLines({ lines, periodName, previous, peers, draft, change }: Props) {
  const columns = 6 + (peers ? 1 : 0) + (draft.open ? 1 : 0);
  return (
    <WideTable label="Số liệu theo dòng" csv="" className={styles.lines}>
      <thead>
        <tr>
          {draft.open && <th data-csv="">Cần sửa</th>}
          <th>Nội dung</th>
          <th className={styles.unit}>Đơn vị tính</th>
          <th className="number">{periodName}</th>
          <th className="number">{previous ? previous.name : 'Kỳ trước'}</th>
          <th className="number">Thay đổi</th>
          <th>6 kỳ gần nhất</th>
          {peers && <th className={clsx('number', styles.peers)}>{peers.label}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const pointed = isPointed(draft, line.name);
          const canPoint = draft.open && !line.isDerived;
          return (
            <Fragment key={line.name}>
              {/* The checkbox in the row is the keyboard's way. */}
              <tr
                className={clsx(pointed && draft.open && styles.pointedRow, canPoint && styles.pointable)}
                onClick={canPoint ? () => change(toggled(draft, line.name)) : undefined}
              >
                {draft.open && (
                  <td>
                    {canPoint && (
                      <input
                        type="checkbox"
                        checked={pointed}
                        aria-label={`Dòng cần sửa: ${line.shortLabel}`}
                        onClick={(event) => event.stopPropagation()}
                        onChange={() => change(toggled(draft, line.name))}
                      />
                    )}
                  </td>
                )}
                <th
                  scope="row"
                  colSpan={line.written ? columns - (draft.open ? 1 : 0) : undefined}
                  className={clsx(line.isDerived && styles.derived)}
                >
                  {line.label}
                </th>
                {!line.written && (
                  <>
                    <td className={clsx('quiet', styles.unit)}>{line.unit}</td>
                    <td className={clsx('number', styles.now)}>{line.shown}</td>
                    <td className="number">{line.shownBefore}</td>
                    <td className="number">{line.change || '–'}</td>
                    <td>
                      <HistoryLine points={line.history} say={(value) => figureText(value, 'không có')} />
                    </td>
                    {peers && <td className="number">{figureText(line.peers)}</td>}
                  </>
                )}
              </tr>
              {line.written && (
                // Below its label: beside it a phone would have no room for it.
                <tr
                  className={clsx(
                    styles.text,
                    pointed && draft.open && styles.pointedRow,
                    canPoint && styles.pointable,
                  )}
                  onClick={canPoint ? () => change(toggled(draft, line.name)) : undefined}
                >
                  <td colSpan={columns}>
                    <div className={styles.inTable}>
                      <WrittenText line={{ ...line, written: line.written }} previous={previous?.name ?? null} />
                    </div>
                  </td>
                </tr>
              )}
              {line.checks.length > 0 && (
                <tr className={styles.checks} data-csv="">
                  <td colSpan={columns}>
                    {line.checks.map((check) => (
                      <CheckNote key={check.id} check={check} />
                    ))}
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </WideTable>
  );
}

/** The numbers behind the small lines. */
export function HistoryTable({ lines: all }: { lines: readonly ReviewLine[] }) {
  const lines = all.filter((line) => line.isPrinted && line.history.length > 0);
  const periods = lines[0]?.history.map(({ name }) => name) ?? [];
  if (periods.length < 2) {
    return null;
  }
  return (
    <details className={styles.more}>
      <summary>Số liệu {periods.length} kỳ gần nhất</summary>
      <WideTable label="Số liệu các kỳ gần nhất" csv="cac-ky">
        <thead>
          <tr>
            <th>Nội dung</th>
            {periods.map((name) => (
              <th key={name} className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.shortLabel}</th>
              {line.history.map((point) => (
                <td key={point.name} className="number">
                  {figureText(point.value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </details>
  );
}
