import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { Pasted } from './paste';

/** What a paste did, and what it could not place. */
export function PasteReport({ of, undo }: { of: Pasted; undo: (() => void) | null }) {
  const { unmatched, outside } = of;
  const cells = Object.keys(of.cells).length;
  const isClean = unmatched.length === 0 && outside === 0;
  return (
    <Notice kind={isClean ? 'done' : 'look'} role="status">
      <p>
        Đã dán {cells} ô vào {of.rows} trạm{of.byName ? ', theo tên hoặc mã trạm' : ', theo thứ tự dòng'}.
      </p>
      {unmatched.length > 0 && (
        <p>
          {unmatched.length} dòng không khớp trạm nào, chưa dán: {unmatched.map((name) => `“${name}”`).join(', ')}. Sửa
          tên cho đúng hoặc nhập tay.
        </p>
      )}
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
