import { rowsIn, textIn } from '../../figures/answers';
import { RegisterChanges } from '../../ui/RegisterChanges';
import { WrittenAnswer } from '../../ui/WrittenAnswer';
import styles from './Filing.module.css';
import type { WrittenLine } from './lines';

interface Props {
  line: WrittenLine;
  /** Name of the previous period; null where the unit filed nothing then. */
  previous: string | null;
}

/** A text with the one before beside it, or a register with what is new and changed in it. */
export function WrittenText({ line, previous }: Props) {
  const { definition, answer, before } = line.written;
  if (definition.kind === 'REGISTER') {
    const rows = rowsIn(answer);
    return rows === null ? (
      <p className="quiet">để trống</p>
    ) : (
      <RegisterChanges
        label={line.label}
        columns={definition.columns ?? []}
        rows={rows}
        earlier={previous === null ? null : rowsIn(before)}
        earlierName={previous ?? ''}
      />
    );
  }
  const [now, then] = [textIn(answer), textIn(before)];
  return (
    <div className={styles.beside}>
      <div>
        {previous !== null && <p className={styles.when}>Kỳ này</p>}
        <WrittenAnswer line={definition} answer={answer} />
      </div>
      {previous !== null && (
        <div className={styles.before}>
          <p className={styles.when}>{previous}</p>
          {now !== null && now === then ? (
            <p className="quiet">Giống nguyên văn kỳ này.</p>
          ) : (
            <WrittenAnswer line={definition} answer={before} />
          )}
        </div>
      )}
    </div>
  );
}
