import type { Change } from '../figures/change';
import styles from './ChangeWords.module.css';

/** How a value moved since the period before: a sign and words, so that colour is never alone. */
export function ChangeWords({ change }: { change: Change | 'unlike' | null }) {
  if (!change) {
    return <span className="quiet">chưa so được</span>;
  }
  if (change === 'unlike') {
    return <span className="quiet">hai kỳ dài khác nhau</span>;
  }
  const look = change.better === null ? styles.same : change.better ? styles.better : styles.worse;
  return (
    <span className={`${styles.change} ${look}`}>
      <span aria-hidden="true">{change.sign}</span> {change.words}
    </span>
  );
}
