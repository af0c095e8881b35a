import { Link } from '@tanstack/react-router';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import type { QueueState } from './reviewSearch';

const nothing: Record<Exclude<QueueState, 'cho'>, string> = {
  'tra-lai': 'Không có báo cáo nào đang bị trả lại.',
  'tiep-nhan': 'Chưa tiếp nhận báo cáo nào.',
};

/** A list without a row: all done, nothing yet, or nothing that fits the filters. */
export function EmptyQueue({ state, isFiltered }: { state: QueueState; isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <Empty>
        Không có báo cáo nào khớp bộ lọc.{' '}
        <Link
          from="/tham-dinh"
          to="/tham-dinh"
          search={({ mucdo: _, tre: __, huyen: ___, tim: ____, ...kept }) => kept}
        >
          Bỏ lọc
        </Link>
      </Empty>
    );
  }
  return state === 'cho' ? (
    <Notice kind="done" title="Không còn báo cáo chờ xử lý" role="status">
      Báo cáo mới gửi sẽ tự hiện ở đây. Chọn nội dung khác ở trên, hoặc xem các báo cáo đã tiếp nhận.
    </Notice>
  ) : (
    <Empty>{nothing[state]}</Empty>
  );
}
