import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';

export interface PasteSummary {
  /** What went where. */
  readonly done: string;
  /** What matched nothing, and what to do. */
  readonly left: string | null;
  /** Values that fell outside of the table. */
  readonly outside: number;
}

/** What a paste did, and what it could not place. */
export function PasteReport({ of: { done, left, outside }, undo }: { of: PasteSummary; undo: (() => void) | null }) {
  return (
    <Notice kind={left === null && outside === 0 ? 'done' : 'look'} role="status">
      <p>{done}</p>
      {left !== null && <p>{left}</p>}
      {outside > 0 && <p>{outside} ô nằm ngoài bảng, chưa dán. Kiểm tra lại ô bắt đầu dán.</p>}
      {undo && (
        <p>
          <Button onClick={undo} shortcut="Ctrl Z">
            Hoàn tác lần dán
          </Button>
        </p>
      )}
    </Notice>
  );
}
