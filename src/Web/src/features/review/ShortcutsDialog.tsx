import { Dialog } from '../../ui/Dialog';
import styles from './Queue.module.css';

const keys: readonly [string, string][] = [
  ['J', 'Mở báo cáo sau'],
  ['K', 'Mở báo cáo trước'],
  ['A', 'Tiếp nhận báo cáo đang mở, không hỏi lại'],
  ['R', 'Trả lại: viết lý do, chọn dòng cần sửa'],
  ['Ctrl+Enter', 'Gửi phần trả lại đang viết'],
  ['Esc', 'Đóng phần trả lại, giữ nguyên chữ đã viết'],
  ['?', 'Mở bảng này'],
];

export function ShortcutsDialog({ open, close }: { open: boolean; close: () => void }) {
  return (
    <Dialog open={open} close={close} title="Phím tắt">
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">Phím tắt không có tác dụng khi đang gõ trong ô nhập.</p>
    </Dialog>
  );
}
