import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { cellOfValues } from '../../drafts/register';
import { rowDifferences } from '../../drafts/rowDifferences';
import { rowsIn } from '../../figures/answers';
import type { Answer } from '../../figures/definition';
import { RegisterTable } from '../../ui/RegisterTable';
import styles from './Answers.module.css';
import type { Back } from './AnswersLines';
import type { AnswerLine } from './answers';

interface Props {
  line: AnswerLine;
  now: Answer | undefined;
  before: Answer | undefined;
  back: Back;
}

/** A list as it will be sent, and what of it is new since last period. */
export function AnswersRegister({ line, now, before, back }: Props) {
  return (
    <div className={styles.list}>
      <div className={styles.listHead}>
        <p>{line.label}</p>
        {back && (
          <Link
            to="/bao-cao/$period/$facility/$section"
            params={back}
            search={{ dong: line.name }}
            className="no-print"
          >
            Sửa<span className="visually-hidden"> “{line.label}”</span>
          </Link>
        )}
      </div>
      <RegisterTable
        label={line.label}
        columns={line.columns}
        rows={rowsIn(now)}
        blank={line.mayBeBlank ? '–' : 'chưa nhập'}
      />
      {rowsIn(now) && rowsIn(before) && <Changes line={line} now={now} before={before} />}
    </div>
  );
}

function Changes({ line, now, before }: Omit<Props, 'back'>) {
  const found = rowDifferences(
    line.columns,
    cellOfValues(rowsIn(now), line.columns),
    cellOfValues(rowsIn(before), line.columns),
  );
  const added = found.filter(({ theirs }) => theirs === null);
  const gone = found.filter(({ mine }) => mine === null);
  const changed = found.filter(({ mine, theirs }) => mine !== null && theirs !== null);
  const counts = [
    added.length > 0 ? `thêm ${added.length}` : '',
    gone.length > 0 ? `bớt ${gone.length}` : '',
    changed.length > 0 ? `sửa ${changed.length}` : '',
  ].filter((words) => words !== '');
  return found.length === 0 ? (
    <p className={clsx(styles.before, 'quiet')}>Không đổi so với kỳ trước.</p>
  ) : (
    <details className={clsx(styles.before, 'quiet')}>
      <summary>So với kỳ trước: {counts.join(', ')} dòng</summary>
      <ul>
        {added.map(({ key, mine }) => (
          <li key={key}>Thêm: {mine}</li>
        ))}
        {gone.map(({ key, theirs }) => (
          <li key={key}>Bớt: {theirs}</li>
        ))}
        {changed.map(({ key, mine, theirs }) => (
          <li key={key}>
            Sửa: {theirs} → {mine}
          </li>
        ))}
      </ul>
    </details>
  );
}
