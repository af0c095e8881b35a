import { Sign } from '../../ui/Sign';
import styles from './Form.module.css';
import { marks } from './marks';

const keys: readonly [string, string][] = [
  ['Enter, ↓', 'dòng sau; ở dòng cuối của danh sách: thêm dòng'],
  ['↑', 'dòng trước'],
  ['Esc', 'bỏ thay đổi của ô'],
  ['Enter trong phần viết', 'xuống dòng'],
  ['Ctrl S', 'lưu ngay'],
  ['Ctrl Enter', 'kiểm tra và gửi'],
  ['Alt → / Alt ←', 'mục sau / mục trước'],
];

/** What the signs mean and what the keys do. */
export function Legend() {
  return (
    <details className={`${styles.legend} no-print`}>
      <summary>Chú giải ký hiệu và phím tắt</summary>
      <dl>
        {Object.values(marks).map(({ sign, word, meaning, about }) => (
          <div key={word}>
            <dt>
              <Sign meaning={meaning} sign={sign}>
                {word}
              </Sign>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <dl>
        {keys.map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
