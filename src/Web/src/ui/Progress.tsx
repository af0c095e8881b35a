import styles from './Progress.module.css';

interface Props {
  words: string;
  /** How many of how many are done; without them the bar only shows that work goes on. */
  done?: number;
  of?: number;
}

/** Long work, in words and as a bar. */
export function Progress({ words, done, of }: Props) {
  return (
    <div className={styles.progress}>
      <span role="status">{words}</span>
      <progress value={done} max={of} aria-label={words} />
    </div>
  );
}
