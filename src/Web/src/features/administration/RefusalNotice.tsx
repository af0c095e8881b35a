import { Notice } from '../../ui/Notice';
import styles from './Administration.module.css';
import type { Refusal } from './refusal';

/** Why nothing was written, above the button that was pressed. */
export function RefusalNotice({ refusal, children }: { refusal: Refusal | null; children?: React.ReactNode }) {
  return (
    refusal && (
      <Notice kind="bad" title="Chưa ghi được" role="alert">
        <p>{refusal.sentence}</p>
        {refusal.lines.length > 0 && (
          <ul className={styles.lines}>
            {refusal.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {children}
      </Notice>
    )
  );
}
