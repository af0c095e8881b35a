import type { InputHTMLAttributes, Ref } from 'react';
import { TextField } from './Field';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  hint?: string;
  error?: string | null | undefined;
  ref?: Ref<HTMLInputElement>;
}

/** A date typed as `15/07/2023`: a browser's own date field shows it as the browser's language has it, month first in many. */
export function DateField({ hint = 'Ngày/tháng/năm', ...rest }: Props) {
  return <TextField {...rest} hint={hint} inputMode="numeric" autoComplete="off" maxLength={10} size={12} />;
}

/** A time of the day typed as `17:30`, on a clock of 24 hours whatever the browser's language. */
export function TimeField({ hint = 'Giờ:phút', ...rest }: Props) {
  return <TextField {...rest} hint={hint} inputMode="numeric" autoComplete="off" maxLength={8} size={8} />;
}
