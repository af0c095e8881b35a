import { type Filing, maySave } from '../../drafts/filing';
import { useViewer } from '../../session/session';
import { momentText } from '../../time/dates';
import { Notice } from '../../ui/Notice';
import styles from './Form.module.css';
import { useForm } from './formView';

/** Why nothing can be typed, and what to do about it. */
export function ReadOnlyNotice({ facility }: { facility: string }) {
  const viewer = useViewer();
  const base = useForm(({ state }) => state.base);
  if (maySave(base)) {
    return null;
  }
  const isMine = viewer.role === 'REPORTER' && viewer.facility?.code === facility;
  return (
    <Notice kind={base.state === 'ACCEPTED' ? 'done' : 'plain'} title="Chỉ xem" className={styles.notice ?? ''}>
      <p>{isMine ? reasonOf(base) : 'Chỉ cán bộ đầu mối của đơn vị nhập được số liệu của đơn vị.'}</p>
    </Notice>
  );
}

function reasonOf({ state, submittedAt, periodState }: Filing): string {
  if (state === 'SUBMITTED') {
    const at = submittedAt ? ` lúc ${momentText(submittedAt)}` : '';
    return `Mục này đã gửi${at} và đang chờ thẩm định. Nếu cần sửa, đề nghị đơn vị theo dõi trả lại.`;
  }
  if (state === 'ACCEPTED') {
    return 'Mục này đã được tiếp nhận. Nếu cần đính chính, đề nghị đơn vị theo dõi mở lại.';
  }
  if (periodState === 'UPCOMING') {
    return 'Kỳ báo cáo chưa bắt đầu. Nhập số liệu từ ngày đầu của kỳ.';
  }
  if (periodState === 'CLOSED') {
    return 'Kỳ báo cáo đã đóng. Nếu cần báo cáo bổ sung, đề nghị Văn phòng Sở gia hạn.';
  }
  return 'Ở tình trạng này chưa nhập được số liệu.';
}
