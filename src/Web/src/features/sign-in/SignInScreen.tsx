import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { Problem, sentenceOf } from '../../gateway/problem';
import { signIn } from '../../session/session';
import { setupOptions } from '../../session/setup';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { useTitle } from '../../ui/useTitle';
import { LinkOnConsole } from './LinkOnConsole';
import styles from './SignIn.module.css';

interface Refused {
  userName?: string;
  password?: string;
  reason?: string;
  /** Seconds for which another attempt is refused unread. */
  wait?: number | null;
  /** They have passed. */
  waited?: boolean;
}

/** Signing in; then to where one wanted to go, or to where one's role works. */
export function SignInScreen() {
  useTitle('Đăng nhập');
  const client = useQueryClient();
  const router = useRouter();
  const { ve, het } = useSearch({ from: '/dang-nhap' });
  const setup = useQuery(setupOptions);
  const [refused, setRefused] = useState<Refused>({});
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (refused.wait) {
      const timer = setTimeout(() => setRefused({ waited: true }), refused.wait * 1000);
      return () => clearTimeout(timer);
    }
  }, [refused]);

  async function enter(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const userName = String(entered.get('userName')).trim();
    const password = String(entered.get('password'));
    if (!userName || !password) {
      setRefused({
        ...(userName ? {} : { userName: 'Nhập tên đăng nhập.' }),
        ...(password ? {} : { password: 'Nhập mật khẩu.' }),
      });
      event.currentTarget.querySelector<HTMLInputElement>(userName ? '[name=password]' : '[name=userName]')?.focus();
      return;
    }
    setBusy(true);
    try {
      await signIn(client, userName, password);
      await router.navigate({ href: ve ?? '/', replace: true });
    } catch (error) {
      setRefused({ reason: sentenceOf(error), wait: error instanceof Problem ? error.retryAfter : null });
    } finally {
      setBusy(false);
    }
  }

  return (
    <main className={styles.frame}>
      <form onSubmit={(event) => void enter(event)} className={styles.form} noValidate>
        <h1>Báo cáo Đề án 06</h1>
        <p className="quiet">Cơ sở y tế báo cáo, Sở Y tế theo dõi và tổng hợp việc triển khai Đề án 06.</p>
        {setup.data?.open && <LinkOnConsole />}
        {het && !refused.reason && (
          <Notice kind="look" role="status" title="Phiên làm việc đã hết">
            <p>Đăng nhập lại để tiếp tục ở đúng chỗ đang làm. Số liệu đã nhập vẫn được giữ trên máy này.</p>
          </Notice>
        )}
        {refused.reason && (
          <Notice kind="bad" role="alert">
            <p>{refused.reason}</p>
          </Notice>
        )}
        {refused.waited && (
          <Notice kind="look" role="status">
            <p>Đã hết thời gian chờ, có thể đăng nhập lại.</p>
          </Notice>
        )}
        <TextField
          label="Tên đăng nhập"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          name="userName"
          error={refused.userName}
        />
        <TextField
          label="Mật khẩu"
          type="password"
          autoComplete="current-password"
          name="password"
          error={refused.password}
        />
        <Button type="submit" look="primary" busy={busy}>
          Đăng nhập
        </Button>
        <p className="quiet">Quên mật khẩu: báo quản trị hệ thống của Sở Y tế để được cấp lại.</p>
      </form>
    </main>
  );
}
