import { createContext } from 'react';
import { folded } from '../ui/found';

/** What the names of a screen's files begin and end with. */
export interface ScreenFiles {
  readonly of: string;
  /** Code of the period that is shown, or the year. */
  readonly period?: string | number | undefined;
}

export const ScreenFilesContext = createContext<ScreenFiles>({ of: '' });

/** `toan-tinh-e-prescriptions-huyen-2023-08.csv`: letters that every disk and mail takes. */
export function csvName({ of, period = '' }: ScreenFiles, part: string): string {
  // A label may be a sentence of the form; the period stays in sight.
  const words = folded(`${of} ${part.slice(0, 60)} ${period}`).match(/[a-z0-9]+/g) ?? ['bang'];
  return `${words.join('-')}.csv`;
}
