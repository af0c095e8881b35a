import { text } from '../../figures/number';
import { Button } from '../../ui/Button';
import { useCopying } from '../../ui/useCopying';
import { type Entry, failedList } from './runEntry';

/** What went wrong, as a list for a letter or a sheet. */
export function CopyFailed({ entries, failed }: { entries: readonly Entry[]; failed: number }) {
  const { said, copy } = useCopying(
    'Đã chép; dán được vào Excel hoặc thư.',
    'Trình duyệt không cho chép. Lọc “Không nhập được” ở bảng dưới, bôi đen rồi bấm Ctrl+C.',
  );
  return (
    <>
      <Button onClick={() => void copy(failedList(entries))}>Chép danh sách {text(failed)} tệp không nhập được</Button>
      <span role="status">{said}</span>
    </>
  );
}
