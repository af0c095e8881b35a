import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem, sentenceOf } from '../../../gateway/problem';
import { send } from '../../../gateway/rest';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import { AccountState } from './AccountState';
import { fieldsOf, requestOf } from './accountFields';
import type { EditedAccount } from './editedAccount';
import { OneTimePassword } from './OneTimePassword';

type Asked = 'password' | 'disable' | 'enable';

const questions: Record<Asked, { title: string; button: string; about: string }> = {
  password: {
    title: 'Đặt lại mật khẩu',
    button: 'Đặt lại mật khẩu',
    about: 'Mật khẩu hiện nay mất hiệu lực, các phiên đang mở kết thúc ngay. Mật khẩu mới hiện một lần.',
  },
  disable: {
    title: 'Ngừng sử dụng tài khoản',
    button: 'Ngừng sử dụng',
    about: 'Người dùng không đăng nhập được nữa, các phiên đang mở kết thúc ngay. Có thể mở lại sau.',
  },
  enable: {
    title: 'Mở lại tài khoản',
    button: 'Mở lại',
    about: 'Người dùng đăng nhập lại được bằng mật khẩu đang có.',
  },
};

/** Whether an account may sign in, and a new password for it. Each is asked about before it is done. */
export function AccountAccess({ account }: { account: EditedAccount }) {
  const client = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const path = `/api/accounts/${encodeURIComponent(account.userName)}`;
  const question = asked && questions[asked];

  async function act() {
    setBusy(true);
    setFailure(null);
    try {
      if (asked === 'password') {
        const answer = await send<{ oneTimePassword: string | null }>('POST', `${path}/password`, {});
        setPassword(answer.body.oneTimePassword);
      } else {
        // What is stored, not what is typed above and not yet saved.
        const change = { ...requestOf(fieldsOf(account)), disabled: asked === 'disable' };
        await send('PUT', path, change, { ifMatch: account.version });
      }
      setAsked(null);
      await client.invalidateQueries();
    } catch (error) {
      setFailure(sentenceOf(error));
      if (error instanceof Problem && error.status === 412) {
        // What is asked here stands on what is stored: read it anew, and it may be asked again.
        await client.invalidateQueries();
      }
    } finally {
      setBusy(false);
    }
  }

  function ask(what: Asked) {
    setFailure(null);
    setAsked(what);
  }

  return (
    <section className={styles.part}>
      <h2>Đăng nhập</h2>
      <p>
        <AccountState {...account} />
      </p>
      {password && <OneTimePassword key={password} userName={account.userName} password={password} />}
      <div className={styles.buttons}>
        <Button onClick={() => ask('password')}>Đặt lại mật khẩu</Button>
        {account.active ? (
          <Button look="bad" onClick={() => ask('disable')}>
            Ngừng sử dụng
          </Button>
        ) : (
          <Button onClick={() => ask('enable')}>Mở lại tài khoản</Button>
        )}
      </div>
      <Dialog
        open={question !== null}
        close={() => setAsked(null)}
        title={question ? `${question.title}: ${account.userName}` : ''}
        actions={
          question && (
            <Button look={asked === 'disable' ? 'bad' : 'primary'} busy={busy} onClick={() => void act()}>
              {question.button}
            </Button>
          )
        }
      >
        {failure && (
          <Notice kind="bad" role="alert">
            <p>{failure}</p>
          </Notice>
        )}
        <p>{question?.about}</p>
      </Dialog>
    </section>
  );
}
