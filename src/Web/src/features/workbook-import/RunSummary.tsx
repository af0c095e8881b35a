import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './Import.module.css';
import { type Counts, type Entry, failedList } from './runEntry';

const count = new Intl.NumberFormat('vi-VN');

/** The run in numbers, and what went wrong as a list for a letter or a sheet. */
export function RunSummary({ counts, entries }: { counts: Counts; entries: readonly Entry[] }) {
  const failed = counts.refused + counts.duplicate + counts.failed;
  const isDone = counts.written > 0 && counts.waiting + counts.queued === 0;
  const parts: [string, number][] = [
    ['Tệp', counts.all],
    ['Hợp lệ, chưa ghi', counts.valid],
    ['Không thay đổi', counts.unchanged],
    ['Có lỗi', counts.refused],
    ['Trùng đơn vị và kỳ', counts.duplicate],
    ['Chưa gửi được', counts.failed],
    ['Đã ghi', counts.written],
  ];
  return (
    <>
      {isDone && (
        <Notice kind="done" role="status" title={`Đã ghi ${count.format(counts.written)} tệp`}>
          <p>
            Ghi {count.format(counts.writtenSections)} nội dung, nộp {count.format(counts.submittedSections)} nội dung;
            còn nháp {count.format(counts.draftSections)} nội dung, đơn vị sửa hoặc giải trình rồi gửi.
          </p>
        </Notice>
      )}
      <dl className={styles.counts}>
        {parts.map(([word, number]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{count.format(number)}</dd>
          </div>
        ))}
      </dl>
      {failed > 0 && <CopyFailed entries={entries} failed={failed} />}
    </>
  );
}

function CopyFailed({ entries, failed }: { entries: readonly Entry[]; failed: number }) {
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
    <div className={styles.buttons}>
      <Button onClick={() => void copy()}>Chép danh sách {count.format(failed)} tệp không nhập được</Button>
      <span role="status">{copied}</span>
    </div>
  );
}
