import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import type { FacilityTerm } from './facilityRecord';
import { termChanges } from './termChanges';

interface Props {
  seen: FacilityTerm;
  now: FacilityTerm;
  busy: boolean;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** Somebody else was first: what they changed, and the two ways on. What was typed is still in the form. */
export function NewerVersion({ seen, now, busy, keepMine, takeTheirs }: Props) {
  const changes = termChanges(seen, now);
  return (
    <Notice kind="bad" title="Đơn vị vừa được người khác sửa" role="alert">
      {changes.length > 0 ? (
        <ul className={styles.lines}>
          {changes.map((change) => (
            <li key={change.label}>
              {change.label}: trước là “{change.from}”, nay là “{change.to}”.
            </li>
          ))}
        </ul>
      ) : (
        <p>Người đó sửa cán bộ đầu mối hoặc ngày áp dụng, không sửa các mục trên.</p>
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
