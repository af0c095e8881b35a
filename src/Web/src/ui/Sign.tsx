import { clsx } from 'clsx';
import type { Meaning } from './Notice';
import styles from './Sign.module.css';

interface Props {
  meaning: Meaning;
  /** One character, beside the word so that colour is never alone. */
  sign: string;
  children: string;
  /** Shows the sign alone; the word stays for screen readers and as a tooltip. */
  signOnly?: boolean;
}

/** A state in one word with its sign. */
export function Sign({ meaning, sign, children, signOnly = false }: Props) {
  return (
    <span
      className={clsx(styles.sign, styles[meaning])}
      title={signOnly ? children : undefined}
      data-csv={signOnly ? children : undefined}
    >
      <span aria-hidden="true" className={styles.mark}>
        {sign}
      </span>
      <span className={signOnly ? 'visually-hidden' : undefined}>{children}</span>
    </span>
  );
}
