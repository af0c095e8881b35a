import type { FilingState } from '../../gateway/generated/graphql';
import { FilingStateSign, filingStates } from '../../ui/FilingStateSign';
import styles from './Board.module.css';

/** What the signs in the cells mean. */
export function Legend() {
  return (
    <ul className={styles.legend} aria-label="Ký hiệu">
      {(Object.keys(filingStates) as FilingState[]).map((state) => (
        <li key={state}>
          <FilingStateSign state={state} />
        </li>
      ))}
      <li>
        <FilingStateSign state="SUBMITTED" late />
      </li>
      <li>→20/8 Gia hạn đến ngày 20/8</li>
      <li>Ô trống: không phải nộp</li>
      <li>
        Phím: <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd> di chuyển, <kbd>Dấu cách</kbd> chọn hoặc thu gọn,{' '}
        <kbd>Enter</kbd> mở
      </li>
    </ul>
  );
}
