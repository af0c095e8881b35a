import { useEffect, useRef, useState } from 'react';
import { TextField } from '../../ui/Field';

/** Asks when the typing pauses: a weak line need not carry each letter. */
export function SearchBox({ value, change }: { value: string; change: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const tell = useRef(change);
  tell.current = change;
  useEffect(() => {
    if (typed.trim() === value) {
      return;
    }
    const timer = setTimeout(() => tell.current(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed, value]);
  return (
    <TextField
      label="Tìm theo tên hoặc mã"
      type="search"
      autoComplete="off"
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}
