import styles from './RateBar.module.css';

interface Props {
  /** Null is no data: said in words, never drawn as zero. */
  value: number | null;
  /** The value in words. */
  text: string;
  /** The longest bar's value: 100 for a rate. */
  of?: number;
  /** What the whole province has: a fine mark across the bar. */
  mark?: number | null;
}

/** A number with a thin bar of its length. The bar is for the eye: the number says all. */
export function RateBar({ value, text, of = 100, mark = null }: Props) {
  if (value === null) {
    return (
      <span className="quiet" data-figure>
        không có số liệu
      </span>
    );
  }
  const share = (one: number) => Math.max(0, Math.min(1, of > 0 ? one / of : 0)) * 100;
  return (
    <span className={styles.rate} data-figure>
      <span className={styles.number}>{text}</span>
      <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.ground} width="100" height="8" />
        <rect className={styles.length} width={share(value)} height="8" />
        {mark !== null && <rect className={styles.mark} x={Math.min(share(mark), 99.4)} width="0.6" height="8" />}
      </svg>
    </span>
  );
}
