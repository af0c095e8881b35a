import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Problem } from '../../../gateway/problem';
import { send } from '../../../gateway/rest';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import { AdministrationPage } from '../AdministrationPage';
import { LeaveGuard } from '../LeaveGuard';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';
import { AccountForm, accountField } from './AccountForm';
import { type AccountFields, emptyAccount, requestOf } from './accountFields';
import { OneTimePassword } from './OneTimePassword';

interface Created {
  account: { userName: string };
  oneTimePassword: string | null;
}

/** Opens an account; the server makes its first password, which is shown once. */
export function NewAccountScreen() {
  const client = useQueryClient();
  const form = useForm<AccountFields>({ defaultValues: emptyAccount });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [created, setCreated] = useState<Created | null>(null);

  const open = form.handleSubmit(async (fields) => {
    setRefusal(null);
    setCreated(null);
    try {
      const answer = await send<Created>('POST', '/api/accounts', { userName: fields.userName, ...requestOf(fields) });
      setCreated(answer.body);
      form.reset(emptyAccount);
      await client.invalidateQueries();
    } catch (error) {
      if (error instanceof Problem && error.code === 'duplicateAccount') {
        form.setError('userName', { message: error.message }, { shouldFocus: true });
        return;
      }
      setRefusal(placeRefusal(error, form.setError, accountField));
    }
  });

  return (
    <AdministrationPage
      title="Mở tài khoản mới"
      needs={['editAccounts']}
      about={<Link to="/quan-tri/tai-khoan">Về danh sách tài khoản</Link>}
    >
      <LeaveGuard when={form.formState.isDirty} />
      <div className={styles.part}>
        {created && (
          <>
            <Notice kind="done" role="status">
              <p>
                Đã mở tài khoản{' '}
                <Link to="/quan-tri/tai-khoan/$userName/sua" params={{ userName: created.account.userName }}>
                  {created.account.userName}
                </Link>
                . Có thể nhập tiếp tài khoản khác dưới đây.
              </p>
            </Notice>
            {created.oneTimePassword && (
              <OneTimePassword
                key={created.oneTimePassword}
                userName={created.account.userName}
                password={created.oneTimePassword}
              />
            )}
          </>
        )}
        <form
          key={created?.account.userName}
          className={styles.group}
          onSubmit={(event) => void open(event)}
          noValidate
        >
          <AccountForm form={form} isNew />
          <RefusalNotice refusal={refusal} />
          <div className={styles.buttons}>
            <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
              Mở tài khoản
            </Button>
          </div>
        </form>
      </div>
    </AdministrationPage>
  );
}
