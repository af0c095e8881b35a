import { type InputHTMLAttributes, type Ref, useId } from 'react';
import styles from './CellInput.module.css';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  /** For screen readers: column and row. */
  label: string;
  error?: string | undefined;
  /** Something that will be refused if it stays so. */
  warning?: string | undefined;
  ref?: Ref<HTMLInputElement>;
}

/** A field in a table's cell; what is wrong stands under it. */
export function CellInput({ label, error, warning, ...rest }: Props) {
  const id = useId();
  const said = error ?? warning;
  return (
    <>
      <input
        className={styles.input}
        autoComplete="off"
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={said ? id : undefined}
        {...rest}
      />
      {said && (
        <span id={id} className={error ? styles.error : styles.warning}>
          {said}
        </span>
      )}
    </>
  );
}
