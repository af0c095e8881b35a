import { Sign } from '../../ui/Sign';
import styles from './Filing.module.css';
import type { ShownCheck } from './lines';

/** What the server asked about a figure, and what the unit said to it. */
export function CheckNote({ check }: { check: ShownCheck }) {
  return (
    <div className={styles.check}>
      <Sign meaning={check.severity === 'HARD' ? 'bad' : 'look'} sign="!" signOnly>
        {check.severity === 'HARD' ? 'Lỗi' : 'Cảnh báo'}
      </Sign>
      <div>
        <p>{check.message}</p>
        {check.explanation && (
          <p>
            <span className="quiet">Đơn vị giải trình: </span>
            {check.explanation}
          </p>
        )}
      </div>
    </div>
  );
}
