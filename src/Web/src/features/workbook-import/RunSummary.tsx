import { text } from '../../figures/number';
import { Notice } from '../../ui/Notice';
import styles from './Import.module.css';
import type { Counts } from './runEntry';

/** The run in numbers. */
export function RunSummary({ counts }: { counts: Counts }) {
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
        <Notice kind="done" role="status" title={`Đã ghi ${text(counts.written)} tệp`}>
          <p>
            Ghi {text(counts.writtenSections)} nội dung, nộp {text(counts.submittedSections)} nội dung; còn nháp{' '}
            {text(counts.draftSections)} nội dung, đơn vị sửa hoặc giải trình rồi gửi.
          </p>
        </Notice>
      )}
      <dl className={styles.counts}>
        {parts.map(([word, number]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{text(number)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
