import { useQueryClient } from '@tanstack/react-query';
import { Link, useRouter, useRouterState } from '@tanstack/react-router';
import { FormProvider, useForm } from 'react-hook-form';
import { sentenceOf } from '../../gateway/problem';
import { setFirstPassword } from '../../session/session';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useTitle } from '../../ui/useTitle';
import { LinkOnConsole } from './LinkOnConsole';
import { type NewPassword, NewPasswordFields } from './NewPasswordFields';
import styles from './SignIn.module.css';

/** Where the link of the first start leads: the administrator's password, then the first steps. */
export function SetupScreen() {
  useTitle('Đặt mật khẩu quản trị');
  const client = useQueryClient();
  const router = useRouter();
  // In the fragment, which a browser sends to nobody.
  const secret = useRouterState({ select: ({ location }) => new URLSearchParams(location.hash).get('ma') });
  const form = useForm<NewPassword>();
  const { handleSubmit, setError, formState } = form;

  const set = handleSubmit(async ({ next }) => {
    try {
      await setFirstPassword(client, secret ?? '', next);
      await router.navigate({ to: '/', replace: true });
    } catch (error) {
      setError('root', { message: sentenceOf(error) });
    }
  });

  if (!secret) {
    return (
      <main className={styles.frame}>
        <div className={styles.form}>
          <h1>Báo cáo Đề án 06</h1>
          <LinkOnConsole />
          <Link to="/dang-nhap">Về trang đăng nhập</Link>
        </div>
      </main>
    );
  }
  return (
    <main className={styles.frame}>
      <form onSubmit={(event) => void set(event)} className={styles.form} noValidate>
        <h1>Đặt mật khẩu quản trị</h1>
        <p>
          Tài khoản quản trị hệ thống có tên đăng nhập <strong>admin</strong>. Đặt mật khẩu để bắt đầu; liên kết này chỉ
          dùng được một lần.
        </p>
        {formState.errors.root && (
          <Notice kind="bad" role="alert">
            <p>{formState.errors.root.message}</p>
          </Notice>
        )}
        <input type="hidden" name="username" autoComplete="username" value="admin" readOnly />
        <FormProvider {...form}>
          <NewPasswordFields first />
        </FormProvider>
        <Button type="submit" look="primary" busy={formState.isSubmitting}>
          Đặt mật khẩu và vào hệ thống
        </Button>
      </form>
    </main>
  );
}
