import { Notice } from '../../ui/Notice';

/** What the first screen says where nobody can sign in yet. */
export function LinkOnConsole() {
  return (
    <Notice kind="look" title="Chưa có quản trị viên">
      <p>
        Người cài đặt mở liên kết đặt mật khẩu quản trị in ở cửa sổ dòng lệnh nơi khởi động chương trình, dòng bắt đầu
        bằng “Chưa có quản trị viên”. Liên kết dùng một lần, trong 24 giờ; khởi động lại để có liên kết mới.
      </p>
    </Notice>
  );
}
