import { rowsIn, textIn } from '../figures/answers';
import type { Answer, LineDefinition } from '../figures/definition';
import { answerText } from '../figures/words';
import { RegisterTable } from './RegisterTable';
import styles from './WrittenAnswer.module.css';

interface Props {
  line: LineDefinition;
  answer: Answer | undefined;
  /** What stands where nothing is answered. */
  blank?: string;
}

/** What one answered to a line, whatever its kind: a number, money in đồng, a choice by its label, a text as written, a register as a table. */
export function WrittenAnswer({ line, answer, blank = 'để trống' }: Props) {
  if (line.kind === 'REGISTER') {
    return <RegisterTable label={line.shortLabel} columns={line.columns ?? []} rows={rowsIn(answer)} blank={blank} />;
  }
  if (line.kind === 'TEXT') {
    const written = textIn(answer);
    return <p className={written === null ? 'quiet' : styles.text}>{written ?? blank}</p>;
  }
  const words = answerText(line, answer, '');
  return words === '' ? (
    <span className="quiet">{blank}</span>
  ) : (
    <span className={styles.number}>{line.kind === 'MONEY' ? `${words} đồng` : words}</span>
  );
}
