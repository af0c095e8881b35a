import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui/Field';
import styles from './Administration.module.css';
import { useSettled } from './useSettled';

interface Props {
  label: string;
  hint?: string;
  value: string;
  find: (text: string | undefined) => void;
}

/** Searches as one types, once the fingers rest; the search stands in the address. */
export function SearchField({ label, hint, value, find }: Props) {
  const [typed, setTyped] = useState(value);
  const settled = useSettled(typed.trim(), 300);
  const asked = useRef(value);
  const search = useRef(find);
  search.current = find;

  useEffect(() => {
    if (settled !== asked.current) {
      asked.current = settled;
      search.current(settled || undefined);
    }
  }, [settled]);

  // The address changed by itself, with the browser's back key.
  useEffect(() => {
    if (value !== asked.current) {
      asked.current = value;
      setTyped(value);
    }
  }, [value]);

  return (
    <TextField
      label={label}
      hint={hint}
      type="search"
      className={styles.grow ?? ''}
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
