import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './Administration.module.css';

/** What somebody else changed since the form was read, in words. */
export interface SeenChange {
  label: string;
  from: string;
  to: string;
}

interface Props {
  /** What was changed: `Đơn vị vừa được người khác sửa`. */
  title: string;
  changes: readonly SeenChange[];
  /** What to say where nothing that the form shows is different. */
  otherwise: string;
  busy?: boolean;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Somebody else was first: what they changed, and the two ways on. What was typed is still in the form. */
export function NewerVersion({ title, changes, otherwise, busy = false, keepMine, takeTheirs }: Props) {
  return (
    <Notice kind="bad" title={title} role="alert">
      {changes.length > 0 ? (
        <ul className={styles.lines}>
          {changes.map((change) => (
            <li key={change.label}>
              {change.label}: trước là “{change.from}”, nay là “{change.to}”.
            </li>
          ))}
        </ul>
      ) : (
        <p>{otherwise}</p>
      )}
      <p>Phần bạn nhập vẫn còn trong biểu và chưa được ghi. So lại rồi chọn:</p>
      <div className={styles.buttons}>
        <Button onClick={keepMine} busy={busy}>
          Ghi phần tôi nhập lên bản mới
        </Button>
        <Button onClick={takeTheirs}>Bỏ phần tôi nhập, lấy bản mới</Button>
      </div>
    </Notice>
  );
}
