import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { isNumber, textIn } from '../../figures/answers';
import { changeText, type Windows } from '../../figures/change';
import type { Answer, Answers } from '../../figures/definition';
import { figureText } from '../../figures/number';
import { answerText } from '../../figures/words';
import { WideTable } from '../../ui/WideTable';
import styles from './Answers.module.css';
import type { AnswerLine } from './answers';

/** The way back into a line's cell; null where nothing can be typed. */
export type Back = { readonly period: string; readonly facility: string; readonly section: string } | null;

interface Props {
  lines: readonly AnswerLine[];
  /** What the table holds, for screen readers and over its first column. */
  label: string;
  /** Its part of the CSV file's name. */
  csv: string;
  head: string | null;
  now: Answers;
  before: Answers | null;
  beforeName: string | null;
  windows: Windows;
  back: Back;
  /** Sums over the stations, where the section has an annex. */
  total: { readonly now: Answers; readonly before: Answers | null } | null;
}

/** Numbers, choices and texts as the form prints them, with last period beside and a way back from each. */
export function AnswersLines({ lines, label, csv, head, now, before, beforeName, windows, back, total }: Props) {
  return (
    <WideTable label={label} csv={csv} className={styles.answers}>
      <thead className={lines.every(({ kind }) => kind === 'TEXT') ? 'visually-hidden' : undefined}>
        <tr>
          <th scope="col" className={styles.label}>
            {head ?? <span className="visually-hidden">Nội dung</span>}
          </th>
          <th scope="col" className={styles.unit}>
            Đơn vị
          </th>
          <th scope="col" className={clsx('number', styles.value)}>
            Kỳ này
          </th>
          <th scope="col" className={clsx('number', styles.value)}>
            {beforeName ?? 'Kỳ trước'}
          </th>
          <th scope="col" className={clsx('number', styles.changes)}>
            Thay đổi
          </th>
          <th scope="col" className={clsx(styles.back, 'no-print')}>
            <span className="visually-hidden">Việc</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const values = { line, now: now[line.name], before: before?.[line.name], back };
          return line.kind === 'TEXT' ? (
            <Text key={line.name} {...values} />
          ) : (
            <Line key={line.name} {...values} windows={windows} />
          );
        })}
      </tbody>
      {total && (
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={6} className={styles.group}>
              Cộng cả trạm
            </th>
          </tr>
          {lines
            .filter((line) => isNumber(line) && (line.isDerived || line.moves !== 'points'))
            .map((line) => (
              <Line
                key={line.name}
                line={line}
                now={total.now[line.name]}
                before={total.before?.[line.name]}
                windows={windows}
                back={null}
              />
            ))}
        </tbody>
      )}
    </WideTable>
  );
}

interface LineProps {
  line: AnswerLine;
  now: Answer | undefined;
  before: Answer | undefined;
  back: Back;
}

/** What is typed stands as typed; a computed rate is read with two decimals. */
function shown(value: number, line: AnswerLine): string {
  return line.isDerived && line.moves === 'points' ? figureText(value) : answerText(line, value);
}

function Line({ line, now, before, windows, back }: LineProps & { windows: Windows }) {
  const [value, old] = [now, before].map((one) => (typeof one === 'number' ? one : null));
  return (
    <tr className={clsx(line.isDerived && styles.derived)}>
      <th scope="row" className={styles.label}>
        {line.label}
        <span className={styles.unitUnder} data-csv="">
          {line.unit}
        </span>
      </th>
      <td className={clsx(styles.unit, 'quiet')}>{line.unit}</td>
      <td className={line.kind === 'CHOICE' ? styles.change : 'number'}>
        {value == null ? <Blank line={line} /> : shown(value, line)}
      </td>
      <td className={clsx(line.kind === 'CHOICE' ? styles.change : 'number', 'quiet')}>
        {old == null ? '–' : shown(old, line)}
      </td>
      <td className={clsx(styles.change, 'quiet')} data-figure>
        {line.kind === 'CHOICE' ? sameText(old ?? null, value ?? null) : changeText(old, value, line.moves, windows)}
      </td>
      <BackLink line={line} to={back} />
    </tr>
  );
}

function Text({ line, now, before, back }: LineProps) {
  const [value, old] = [textIn(now), textIn(before)];
  return (
    <>
      <tr className={styles.textHead}>
        <th scope="row" colSpan={5}>
          {line.label}
        </th>
        <BackLink line={line} to={back} />
      </tr>
      <tr>
        <td colSpan={6}>
          {value === null ? <Blank line={line} /> : <p className={styles.written}>{value}</p>}
          {old !== null && old === value && <p className="quiet">Không đổi so với kỳ trước.</p>}
          {old !== null && old !== value && (
            <details className="no-print">
              <summary>Kỳ trước viết</summary>
              <p className={clsx(styles.written, 'quiet')}>{old}</p>
            </details>
          )}
        </td>
      </tr>
    </>
  );
}

/** A choice has no more and no less, it is the same or another. */
function sameText(before: number | null, now: number | null): string {
  return before === null || now === null ? '' : before === now ? 'không đổi' : 'khác kỳ trước';
}

function Blank({ line }: { line: AnswerLine }) {
  return <span className="quiet">{line.mayBeBlank ? '–' : 'chưa nhập'}</span>;
}

function BackLink({ line, to }: { line: AnswerLine; to: Back }) {
  return (
    <td className={clsx(styles.back, 'no-print')}>
      {to && !line.isDerived && (
        <Link to="/bao-cao/$period/$facility/$section" params={to} search={{ dong: line.name }}>
          Sửa<span className="visually-hidden"> “{line.label}”</span>
        </Link>
      )}
    </td>
  );
}
