import type { Away } from '../../gateway/query';
import { AwayNotice } from '../../ui/AwayNotice';
import { Empty } from '../../ui/Empty';

interface Props {
  of: Away;
  /** As it stands in the address. */
  period: string;
  retry: () => void;
}

/** In place of a report whose period did not come: there is none, or it cannot be read now. */
export function UnknownPeriod({ of, period, retry }: Props) {
  return of.away.length > 0 ? (
    <AwayNotice of={of} retry={retry} />
  ) : (
    <Empty>Không có kỳ báo cáo “{period}”. Chọn một kỳ trong danh sách báo cáo.</Empty>
  );
}
