import { useEffect, useRef, useState } from 'react';
import { sentenceOf } from '../../gateway/problem';
import { Button } from '../../ui/Button';
import { TextAreaField, TextField } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import styles from './Filing.module.css';
import { longestReason, noted, type ReturnDraft, reasonProblem, toggled } from './returnDraft';

interface Props {
  draft: ReturnDraft;
  change: (draft: ReturnDraft) => void;
  send: () => void;
  /** Puts it aside as it is. */
  close: () => void;
  busy: boolean;
  /** The server's refusal of what was sent. */
  refusal: unknown;
  /** What a line, and the station it is of, is called. */
  nameOf: (line: string, station: string | null) => string;
}

/** The reason first, then a note for each line that was pointed at in the table below. */
export function ReturnForm({ draft, change, send, close, busy, refusal, nameOf }: Props) {
  const [isAsked, setAsked] = useState(false);
  const reason = useRef<HTMLTextAreaElement>(null);
  useEffect(() => reason.current?.focus(), []);
  const problem = isAsked ? reasonProblem(draft) : null;

  function submit() {
    if (reasonProblem(draft)) {
      setAsked(true);
      reason.current?.focus();
      return;
    }
    send();
  }

  return (
    <form
      className={styles.return}
      aria-label="Trả lại đơn vị"
      // Enter in a note must not send: only the button and Ctrl+Enter do.
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
          event.stopPropagation();
          close();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
      }}
    >
      <TextAreaField
        ref={reason}
        label="Lý do trả lại (bắt buộc)"
        hint="Đơn vị đọc nguyên văn. Chọn các dòng, nội dung cần sửa ở bên dưới; có thể ghi chú riêng cho từng mục đã chọn."
        error={problem}
        required
        maxLength={longestReason}
        value={draft.reason}
        onChange={(event) => change({ ...draft, reason: event.target.value })}
      />
      {draft.lines.length > 0 && (
        <ul className={styles.pointed} aria-label="Dòng cần sửa">
          {draft.lines.map(({ line, station, note }) => (
            <li key={`${line}@${station}`}>
              <TextField
                label={`Ghi chú cho dòng: ${nameOf(line, station)}`}
                value={note}
                maxLength={1_000}
                onChange={(event) => change(noted(draft, line, station, event.target.value))}
              />
              <Button
                look="plain"
                aria-label={`Bỏ dòng ${nameOf(line, station)}`}
                onClick={() => change(toggled(draft, line, station))}
              >
                Bỏ dòng
              </Button>
            </li>
          ))}
        </ul>
      )}
      {refusal !== null && (
        <Notice kind="bad" title="Chưa trả lại được" role="alert">
          <p>{sentenceOf(refusal)}</p>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button look="bad" busy={busy} shortcut="Ctrl+Enter" onClick={submit}>
          Trả lại đơn vị
        </Button>
        <Button shortcut="Esc" onClick={close}>
          Để sau
        </Button>
      </div>
    </form>
  );
}
