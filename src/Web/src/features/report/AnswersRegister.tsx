import { Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { rowsIn } from '../../figures/answers';
import type { Answer, Row } from '../../figures/definition';
import { rowChanges } from '../../figures/rowChanges';
import { rowText } from '../../figures/words';
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

function Changes({ line: { columns }, now, before }: Omit<Props, 'back'>) {
  const { rows, removed } = rowChanges(columns, rowsIn(before), rowsIn(now) ?? []);
  const words = (row: Row) => rowText(columns, row);
  const groups = [
    { name: 'Thêm', told: rows.filter(({ change }) => change === 'new').map(({ row }) => words(row)) },
    { name: 'Bớt', told: removed.map(words) },
    {
      name: 'Sửa',
      told: rows.flatMap(({ row, before: was, change }) =>
        change === 'changed' && was ? [`${words(was)} → ${words(row)}`] : [],
      ),
    },
  ].filter(({ told }) => told.length > 0);
  return groups.length === 0 ? (
    <p className={clsx(styles.before, 'quiet')}>Không đổi so với kỳ trước.</p>
  ) : (
    <details className={clsx(styles.before, 'quiet')}>
      <summary>
        So với kỳ trước: {groups.map(({ name, told }) => `${name.toLowerCase()} ${told.length}`).join(', ')} dòng
      </summary>
      <ul>
        {groups.flatMap(({ name, told }) =>
          told.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may say the same
            <li key={`${name}${place}`}>
              {name}: {one}
            </li>
          )),
        )}
      </ul>
    </details>
  );
}
