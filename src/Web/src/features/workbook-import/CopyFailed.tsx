import { useState } from 'react';
import { Button } from '../../ui/Button';
import { type Entry, failedList } from './runEntry';

const count = new Intl.NumberFormat('vi-VN');

/** What went wrong, as a list for a letter or a sheet. */
export function CopyFailed({ entries, failed }: { entries: readonly Entry[]; failed: number }) {
  const [copied, setCopied] = useState('');
  async function copy() {
    try {
      await navigator.clipboard.writeText(failedList(entries));
      setCopied('Đã chép; dán được vào Excel hoặc thư.');
    } catch {
      setCopied('Trình duyệt không cho chép. Lọc “Không nhập được” ở bảng dưới, bôi đen rồi bấm Ctrl+C.');
    }
  }
  return (
    <>
      <Button onClick={() => void copy()}>Chép danh sách {count.format(failed)} tệp không nhập được</Button>
      <span role="status">{copied}</span>
    </>
  );
}
