import { useEffect, useRef, useState } from 'react';
import { TextField } from './Field';

interface Props {
  label: string;
  value: string;
  change: (value: string) => void;
}

/** Asks when the typing pauses: a weak line need not carry each letter. */
export function SearchBox({ label, value, change }: Props) {
  const [typed, setTyped] = useState(value);
  const told = useRef(value);
  const tell = useRef(change);
  tell.current = change;
  useEffect(() => {
    // The address changed by other means than this box: back, or another filter that takes this one away.
    if (value !== told.current) {
      told.current = value;
      setTyped(value);
    }
  }, [value]);
  useEffect(() => {
    if (typed.trim() === told.current) {
      return;
    }
    const timer = setTimeout(() => {
      told.current = typed.trim();
      tell.current(told.current);
    }, 300);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextField
      label={label}
      type="search"
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
