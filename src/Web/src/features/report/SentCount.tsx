import { Link } from '@tanstack/react-router';
import { dateText } from '../../time/dates';
import type { AnsweredSection, AnswersPeriod } from './answers';
import { type AwaySection, isFiledByBoard, type Sending } from './away';
import { isFiled } from './standing';

interface Props {
  sections: readonly AnsweredSection[];
  away: readonly AwaySection[];
  sending: Sending | null;
  period: AnswersPeriod;
  facility: string;
}

/** How much of the report is in, and why nothing can be sent where the period is the reason. */
export function SentCount({ sections, away, sending, period, facility }: Props) {
  const all = sections.length + away.length;
  const sent = sections.filter(({ filing }) => isFiled(filing.state)).length + away.filter(isFiledByBoard).length;
  return all === 0 ? null : (
    <p>
      Đã gửi {sent}/{all} nội dung.{' '}
      {sent > 0 && (
        <Link to="/bao-cao/$period/$facility/bien-nhan" params={{ period: period.code, facility }} className="no-print">
          Xem biên nhận
        </Link>
      )}
      {sending === 'upcoming' && ` Kỳ này nhận báo cáo từ ${dateText(period.from)}.`}
      {sending === 'closed' && ' Kỳ đã đóng. Đề nghị Văn phòng Sở gia hạn để nộp các nội dung còn lại.'}
    </p>
  );
}
