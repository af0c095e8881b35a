import { maySave } from '../../drafts/filing';
import { timeText } from '../../time/dates';
import { Button } from '../../ui/Button';
import { Sign } from '../../ui/Sign';
import styles from './Form.module.css';
import type { FormState } from './formState';
import { useForm, useFormView } from './formView';

/** Where the typed figures are now. */
export function StatusLine() {
  const { session } = useFormView();
  const state = useForm((snapshot) => snapshot.state);
  const refused = useForm(({ found }) => Object.keys(found.problems).length);
  const isOpen = maySave(state.base);
  return (
    <div className={styles.status}>
      <div role="status" aria-live="polite" className={styles.state}>
        {isOpen && refused > 0 && (
          <Sign meaning="bad" sign="✕">
            {`Có ${refused} ô bị từ chối`}
          </Sign>
        )}
        {isOpen && <Saved state={state} />}
        {!state.keeps && (
          <Sign meaning="look" sign="!">
            Trình duyệt này không giữ được bản nháp
          </Sign>
        )}
      </div>
      {isOpen && !state.conflict && (
        <Button shortcut="Ctrl S" onClick={() => void session.save()}>
          Lưu ngay
        </Button>
      )}
    </div>
  );
}

function Saved({ state: { sync } }: { state: FormState }) {
  switch (sync.kind) {
    case 'saving':
    case 'typed':
      return (
        <Sign meaning="plain" sign="…">
          {sync.kind === 'saving' ? 'Đang lưu' : 'Chưa lưu, sẽ tự lưu'}
        </Sign>
      );
    case 'waiting':
      return (
        <Sign meaning="look" sign="⇡">
          Chưa có đường truyền, đã giữ trên máy này, sẽ tự gửi
        </Sign>
      );
    case 'refused':
      return (
        <span>
          <Sign meaning="bad" sign="✕">
            Có dòng bị từ chối
          </Sign>{' '}
          {sync.message}
        </span>
      );
    case 'conflict':
      return (
        <Sign meaning="bad" sign="⇄">
          Chưa lưu: số liệu khác với máy chủ
        </Sign>
      );
    case 'saved':
      return (
        <Sign meaning="done" sign="✓">
          {sync.at ? `Đã lưu ${timeText(sync.at)}` : 'Đã lưu'}
        </Sign>
      );
    case 'untouched':
      return (
        <Sign meaning="plain" sign="○">
          Chưa nhập
        </Sign>
      );
    default:
      return null;
  }
}
