import { clsx } from 'clsx';
import type { MouseEvent } from 'react';
import { unitText } from '../../figures/unit';
import { CheckNote } from './CheckNote';
import styles from './Filing.module.css';
import type { Past, WrittenLine } from './lines';
import { isPointed, type ReturnDraft, toggled } from './returnDraft';
import { WrittenText } from './WrittenText';

interface Props {
  line: WrittenLine;
  previous: Past | null;
  draft: ReturnDraft;
  change: (draft: ReturnDraft) => void;
}

/** A text or a register by itself; while a return is written, a click on it points at it. */
export function FilingWritten({ line, previous, draft, change }: Props) {
  const pointed = draft.open && isPointed(draft, line.name);
  function point(event: MouseEvent) {
    // Whoever marks words to copy them does not point.
    if (event.target instanceof HTMLInputElement || window.getSelection()?.toString()) {
      return;
    }
    change(toggled(draft, line.name));
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the checkbox in the heading is the keyboard's way
    // biome-ignore lint/a11y/noStaticElementInteractions: the same
    <div
      className={clsx(styles.written, pointed && styles.pointedPart, draft.open && styles.pointable)}
      onClick={draft.open ? point : undefined}
    >
      <h3>
        {draft.open && (
          <input
            type="checkbox"
            checked={pointed}
            aria-label={`Nội dung cần sửa: ${line.shortLabel}`}
            onChange={() => change(toggled(draft, line.name))}
          />
        )}
        {line.label || line.shortLabel}
        {line.unit && <span className="quiet"> ({unitText(line.unit)})</span>}
      </h3>
      <WrittenText line={line} previous={previous?.name ?? null} />
      {line.checks.map((check) => (
        <CheckNote key={check.id} check={check} />
      ))}
    </div>
  );
}
