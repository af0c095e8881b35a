import { serverTimeOf } from '../time/clock';
import { momentText } from '../time/dates';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import type { Leaving } from './useSignOut';

/** Before somebody leaves behind figures that no other computer has; or why signing out did not succeed. */
export function SignOutDialog({ leaving: { waiting, failure, stay, leave, isBusy } }: { leaving: Leaving }) {
  return (
    <Dialog
      open={waiting.length > 0 || failure !== null}
      close={stay}
      title={waiting.length > 0 ? 'Còn số liệu chưa gửi trên máy này' : 'Chưa đăng xuất được'}
      dismiss="Ở lại"
      actions={
        <Button look={waiting.length > 0 ? 'bad' : 'normal'} busy={isBusy} onClick={leave}>
          {waiting.length > 0 ? 'Vẫn đăng xuất' : 'Thử lại'}
        </Button>
      }
    >
      {failure !== null && (
        <Notice kind="bad" role="alert" {...(waiting.length > 0 ? { title: 'Chưa đăng xuất được' } : {})}>
          <p>{failure}</p>
        </Notice>
      )}
      {waiting.length > 0 && (
        <>
          <ul>
            {waiting.map(({ address, about, at }) => (
              <li key={Object.values(address).join('/')}>
                Mục {about.section}, {about.period}: nhập lần cuối lúc {momentText(serverTimeOf(at))}
              </li>
            ))}
          </ul>
          <p>
            Số liệu này chỉ có trên máy này, máy chủ chưa nhận. Nếu đăng xuất, số liệu vẫn được giữ và chỉ gửi được khi
            chính tài khoản này đăng nhập lại trên máy này.
          </p>
        </>
      )}
    </Dialog>
  );
}
