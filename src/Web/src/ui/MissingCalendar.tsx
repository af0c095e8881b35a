import { Link } from '@tanstack/react-router';
import { Notice } from './Notice';

interface Props {
  /** The year that has no calendar; null where it has one. */
  year: number | null;
  /** Years that have one. */
  others: readonly { readonly year: number }[];
  /** May this person prepare it. */
  publishes: boolean;
}

/** To the Sở: no unit can report in this year, and who changes that. Nothing where the year has its calendar. */
export function MissingCalendar({ year, others, publishes }: Props) {
  if (year === null) {
    return null;
  }
  const model = others.length > 0 ? Math.max(...others.map((other) => other.year)) : undefined;
  return (
    <Notice kind="look" title={`Năm ${year} chưa có lịch báo cáo`} className="no-print">
      <p>
        Chưa có lịch thì chưa đơn vị nào nộp được báo cáo của năm {year}.{' '}
        {publishes ? (
          <Link to="/quan-tri/lich/$year" params={{ year: String(year) }} search={{ tu: model }}>
            Soạn lịch năm {year}
          </Link>
        ) : (
          'Đề nghị quản trị hệ thống soạn và công bố lịch.'
        )}
      </p>
    </Notice>
  );
}
