import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { useCopying } from '../../../ui/useCopying';
import styles from '../Administration.module.css';

/** A password that the server made: shown this once, to be handed on. */
export function OneTimePassword({ userName, password }: { userName: string; password: string }) {
  const { said, copy } = useCopying(
    'Đã sao chép.',
    'Trình duyệt không cho sao chép. Bôi đen mật khẩu rồi sao chép bằng Ctrl+C.',
  );

  return (
    <Notice kind="look" title={`Mật khẩu một lần của ${userName}`} role="status">
      <p>
        <output className={styles.secret}>{password}</output>
      </p>
      <p>Chỉ hiện lần này. Chuyển cho người dùng qua kênh riêng; người dùng đăng nhập và đổi trong 72 giờ.</p>
      <div className={styles.buttons}>
        <Button onClick={() => void copy(password)}>Sao chép mật khẩu</Button>
        <span role="status">{said}</span>
      </div>
    </Notice>
  );
}
