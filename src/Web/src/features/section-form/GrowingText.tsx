import { clsx } from 'clsx';
import type { TextareaHTMLAttributes } from 'react';
import styles from './GrowingText.module.css';

interface Props extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  value: string;
  'data-cell'?: string;
  'data-mark'?: string;
}

/** A field as high as what stands in it, in every browser: an unseen copy of the text below it holds the place open. */
export function GrowingText({ value, className, ...rest }: Props) {
  return (
    <span className={styles.grow} data-text={value}>
      <textarea {...rest} className={clsx(styles.field, className)} value={value} />
    </span>
  );
}
