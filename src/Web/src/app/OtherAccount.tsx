import { useEffect, useState } from 'react';
import { onSignIn } from '../session/session';
import { Dialog } from '../ui/Dialog';

/** All windows of a browser share one session: says so when another window signs in somebody else, before anything is refused. */
export function OtherAccount({ user }: { user: string }) {
  const [other, setOther] = useState<string | null>(null);
  useEffect(() => onSignIn((name) => setOther(name === user ? null : name)), [user]);
  return (
    <Dialog
      open={other !== null}
      close={() => window.location.assign('/')}
      title="Trình duyệt này đã đổi tài khoản"
      dismiss="Tiếp tục bằng tài khoản mới"
    >
      <p>
        Một cửa sổ khác vừa đăng nhập bằng tài khoản <strong>{other}</strong>, nên cửa sổ này không còn làm việc được
        bằng tài khoản <strong>{user}</strong>.
      </p>
      <p>Số liệu đã nhập được giữ trên máy này; đăng nhập lại bằng tài khoản {user} để gửi tiếp.</p>
    </Dialog>
  );
}
