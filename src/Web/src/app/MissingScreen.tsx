import { Notice } from '../ui/Notice';

export function MissingScreen() {
  return (
    <main>
      <Notice kind="look" title="Không có trang này">
        Địa chỉ có thể đã gõ sai hoặc trang đã chuyển đi. <a href="/">Về trang chính</a>
      </Notice>
    </main>
  );
}
