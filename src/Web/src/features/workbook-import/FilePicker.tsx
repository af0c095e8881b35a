import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import { workbookType } from '../../workbooks/sendWorkbook';
import styles from './Import.module.css';

interface Props {
  /** Of the button, and of the field for screen readers. */
  label: string;
  /** What is chosen, or what may be. */
  words: string;
  multiple?: boolean;
  busy?: boolean;
  primary?: boolean;
  choose: (files: File[]) => void;
}

/** A workbook by button or dragged from the desktop. */
export function FilePicker({ label, words, multiple = false, busy = false, primary = false, choose }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (!busy && files.length > 0) {
      choose(files);
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a shortcut; the button inside does the same by key
    <div
      className={styles.drop}
      data-over={(isOver && !busy) || undefined}
      data-busy={busy || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {/* The browser's own button speaks the browser's language; ours opens it. */}
      <input
        ref={field}
        type="file"
        accept={`.xlsx,${workbookType}`}
        multiple={multiple}
        aria-label={label}
        tabIndex={-1}
        className="visually-hidden"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file, mended, may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) {
            choose(files);
          }
        }}
      />
      <Button look={primary ? 'primary' : 'normal'} disabled={busy} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <span className={styles.words} role="status">
        {words}
      </span>
    </div>
  );
}
