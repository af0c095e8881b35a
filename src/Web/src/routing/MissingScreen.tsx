import { useTitle } from '../ui/useTitle';
import styles from './Bare.module.css';

export function MissingScreen() {
  useTitle('Không có trang này');
  return (
    <main className={styles.bare}>
      <h1>Không có trang này</h1>
      <p>
        Địa chỉ có thể đã gõ sai hoặc trang đã chuyển đi. <a href="/">Về trang chính</a>
      </p>
    </main>
  );
}
