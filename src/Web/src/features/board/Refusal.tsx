import { Problem, sentenceOf } from '../../gateway/problem';
import { Notice } from '../../ui/Notice';
import styles from './Board.module.css';

/** Why a write was refused, line by line. */
export function Refusal({ error, title }: { error: unknown; title: string }) {
  const lines = error instanceof Problem ? error.lines : [];
  return (
    <Notice kind="bad" title={title} role="alert">
      <p>{sentenceOf(error)}</p>
      {lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className={styles.long} tabIndex={0} aria-label="Từng lỗi">
          <ul>
            {lines.map((line) => (
              <li key={`${line.code} ${line.message}`}>{line.message}</li>
            ))}
          </ul>
        </section>
      )}
    </Notice>
  );
}
