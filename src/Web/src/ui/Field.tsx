import { clsx } from 'clsx';
import {
  type FormEvent,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import styles from './Field.module.css';

interface Frame {
  label: string;
  /** What to type, under the label. */
  hint?: ReactNode;
  /** What is wrong and what to do. */
  error?: string | null | undefined;
  className?: string;
}

type Control = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

function Framed({ label, hint, error, className, children }: Frame & { children: (control: Control) => ReactNode }) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={clsx(styles.field, className)}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}

/** The browser's own words for a field left empty are in the browser's language. */
function saysInVietnamese(label: string) {
  return {
    onInvalid: ({ currentTarget }: FormEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => {
      if (currentTarget.validity.valueMissing) {
        currentTarget.setCustomValidity(`Chưa nhập “${label}”. Nhập rồi thực hiện lại.`);
      }
    },
    onInput: ({ currentTarget }: FormEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      currentTarget.setCustomValidity(''),
  };
}

export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: Frame & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> }) {
  return (
    <Framed label={label} hint={hint} error={error} {...(className ? { className } : {})}>
      {(control) => <input className={styles.control} {...saysInVietnamese(label)} {...rest} {...control} />}
    </Framed>
  );
}

export function TextAreaField({
  label,
  hint,
  error,
  className,
  ...rest
}: Frame & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> }) {
  return (
    <Framed label={label} hint={hint} error={error} {...(className ? { className } : {})}>
      {(control) => (
        <textarea className={styles.control} rows={3} {...saysInVietnamese(label)} {...rest} {...control} />
      )}
    </Framed>
  );
}

export function SelectField({
  label,
  hint,
  error,
  className,
  children,
  ...rest
}: Frame & SelectHTMLAttributes<HTMLSelectElement> & { ref?: Ref<HTMLSelectElement> }) {
  return (
    <Framed label={label} hint={hint} error={error} {...(className ? { className } : {})}>
      {(control) => (
        <select className={styles.control} {...saysInVietnamese(label)} {...rest} {...control}>
          {children}
        </select>
      )}
    </Framed>
  );
}
