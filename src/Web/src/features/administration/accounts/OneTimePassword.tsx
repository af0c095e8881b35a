import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';

/** A password that the server made: shown this once, to be handed on. */
export function OneTimePassword({ userName, password }: { userName: string; password: string }) {
  const [copied, setCopied] = useState<boolean | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(password);
      setCopied(true);
    } catch {
      // Without https the browser keeps the clipboard closed; the text can still be selected.
      setCopied(false);
    }
  }

  return (
    <Notice kind="look" title={`Mật khẩu một lần của ${userName}`} role="status">
      <p>
        <output className={styles.secret}>{password}</output>
      </p>
      <p>Chỉ hiện lần này. Chuyển cho người dùng qua kênh riêng; người dùng phải đổi khi đăng nhập lần đầu.</p>
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>Sao chép mật khẩu</Button>
        <span role="status">
          {copied === true && 'Đã sao chép.'}
          {copied === false && 'Trình duyệt không cho sao chép. Bôi đen mật khẩu rồi sao chép bằng Ctrl+C.'}
        </span>
      </div>
    </Notice>
  );
}
