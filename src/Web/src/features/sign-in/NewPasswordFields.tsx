import { useFormContext } from 'react-hook-form';
import { TextField } from '../../ui/Field';
import { passwordHint } from './passwordHint';

/** What a form holds that asks for a new password. */
export interface NewPassword {
  next: string;
  again: string;
}

/** A new password, typed twice: a slip would lock its owner out. */
export function NewPasswordFields({ first = false }: { /** Where typing begins. */ first?: boolean }) {
  const { register, formState, getValues } = useFormContext<NewPassword>();
  return (
    <>
      <TextField
        label="Mật khẩu mới"
        type="password"
        autoComplete="new-password"
        autoFocus={first}
        hint={passwordHint}
        error={formState.errors.next?.message}
        {...register('next', { required: 'Nhập mật khẩu mới.' })}
      />
      <TextField
        label="Nhập lại mật khẩu mới"
        type="password"
        autoComplete="new-password"
        error={formState.errors.again?.message}
        {...register('again', {
          validate: (again) => again === getValues('next') || 'Hai lần nhập mật khẩu mới không giống nhau.',
        })}
      />
    </>
  );
}
