import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { FormProvider, useForm } from 'react-hook-form';
import { sentenceOf } from '../../gateway/problem';
import { send } from '../../gateway/rest';
import { sessionOptions } from '../../session/session';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { useTitle } from '../../ui/useTitle';
import { type NewPassword, NewPasswordFields } from './NewPasswordFields';
import styles from './SignIn.module.css';

interface Passwords extends NewPassword {
  current: string;
}

/** Changing one's own password: asked of whoever signs in with one that somebody else set. */
export function ChangePasswordScreen() {
  useTitle('Đổi mật khẩu');
  const client = useQueryClient();
  const router = useRouter();
  const session = useQuery(sessionOptions);
  const form = useForm<Passwords>();
  const { register, handleSubmit, setError, formState } = form;
  const required = session.data && !session.data.role;

  const change = handleSubmit(async ({ current, next }) => {
    try {
      await send('PUT', '/api/session/password', { current, new: next });
      client.clear();
      await router.navigate({ to: '/', replace: true });
    } catch (error) {
      setError('root', { message: sentenceOf(error) });
    }
  });

  return (
    <main className={styles.frame}>
      <form onSubmit={(event) => void change(event)} className={styles.form} noValidate>
        <h1>Đổi mật khẩu</h1>
        {required && (
          <Notice kind="look">
            <p>Mật khẩu hiện tại do người khác đặt. Đổi mật khẩu để tiếp tục.</p>
          </Notice>
        )}
        {formState.errors.root && (
          <Notice kind="bad" role="alert">
            <p>{formState.errors.root.message}</p>
          </Notice>
        )}
        <TextField
          label="Mật khẩu hiện tại"
          type="password"
          autoComplete="current-password"
          autoFocus
          error={formState.errors.current?.message}
          {...register('current', { required: 'Nhập mật khẩu hiện tại.' })}
        />
        <FormProvider {...form}>
          <NewPasswordFields />
        </FormProvider>
        <Button type="submit" look="primary" busy={formState.isSubmitting}>
          Đổi mật khẩu
        </Button>
        {!required && (
          <Button look="plain" onClick={() => router.history.back()}>
            Không đổi nữa
          </Button>
        )}
      </form>
    </main>
  );
}
