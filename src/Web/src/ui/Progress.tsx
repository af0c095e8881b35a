import styles from './Progress.module.css';

/** Long work: how many of how many are done. */
export function Progress({ done, of, label }: { done: number; of: number; label: string }) {
  return (
    <div className={styles.progress} role="status">
      <span>
        {label}: {done}/{of}
      </span>
      <progress value={done} max={of} aria-label={label} />
    </div>
  );
}
