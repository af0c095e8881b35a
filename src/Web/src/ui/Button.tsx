import { clsx } from 'clsx';
import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` once a screen: what one came for. `plain` looks like a link. */
  look?: 'primary' | 'normal' | 'plain' | 'bad';
  /** Work is under way: says so and takes no second press. */
  busy?: boolean;
  /** The key that does the same, shown beside the words. */
  shortcut?: string;
}

export function Button({ look = 'normal', busy = false, shortcut, className, children, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(styles.button, styles[look], className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
      {busy && <span className={styles.busy} aria-hidden="true" />}
      {shortcut && !busy && (
        <span className={styles.key} aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}
