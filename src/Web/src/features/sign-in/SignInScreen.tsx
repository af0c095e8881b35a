import { useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { signIn } from '../../app/session';
import { sentenceOf } from '../../gateway/problem';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { useTitle } from '../../ui/useTitle';
import styles from './SignIn.module.css';

interface Credentials {
  userName: string;
  password: string;
}

/** Signing in; then to where one wanted to go, or to where one's role works. */
export function SignInScreen() {
  useTitle('Đăng nhập');
  const client = useQueryClient();
  const router = useRouter();
  const { ve } = useSearch({ from: '/dang-nhap' });
  const { register, handleSubmit, setError, formState } = useForm<Credentials>();

  const enter = handleSubmit(async ({ userName, password }) => {
    try {
      await signIn(client, userName.trim(), password);
      await router.navigate({ href: ve ?? '/', replace: true });
    } catch (error) {
      setError('root', { message: sentenceOf(error) });
    }
  });

  return (
    <main className={styles.frame}>
      <form onSubmit={(event) => void enter(event)} className={styles.form} noValidate>
        <h1>Báo cáo Đề án 06</h1>
        <p className="quiet">Cơ sở y tế báo cáo, Sở Y tế theo dõi và tổng hợp việc triển khai Đề án 06.</p>
        {formState.errors.root && (
          <Notice kind="bad" role="alert">
            <p>{formState.errors.root.message}</p>
          </Notice>
        )}
        <TextField
          label="Tên đăng nhập"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          error={formState.errors.userName?.message}
          {...register('userName', { required: 'Nhập tên đăng nhập.' })}
        />
        <TextField
          label="Mật khẩu"
          type="password"
          autoComplete="current-password"
          error={formState.errors.password?.message}
          {...register('password', { required: 'Nhập mật khẩu.' })}
        />
        <Button type="submit" look="primary" busy={formState.isSubmitting}>
          Đăng nhập
        </Button>
        <p className="quiet">Quên mật khẩu: báo quản trị hệ thống của Sở Y tế để được cấp lại.</p>
      </form>
    </main>
  );
}
