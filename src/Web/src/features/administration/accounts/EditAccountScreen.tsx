import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { AccountNamedDocument, type AccountNamedQuery } from '../../../gateway/generated/graphql';
import { asked } from '../../../gateway/query';
import { send } from '../../../gateway/rest';
import { Answer } from '../../../ui/Answer';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import { AdministrationPage } from '../AdministrationPage';
import { LeaveGuard } from '../LeaveGuard';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';
import { AccountAccess } from './AccountAccess';
import { AccountEvents } from './AccountEvents';
import { AccountForm, accountField } from './AccountForm';
import { type AccountFields, fieldsOf, requestOf } from './accountFields';

export type EditedAccount = AccountNamedQuery['accounts']['nodes'][number];

/** One account: what it is, whether it may sign in, what was done to it. */
export function EditAccountScreen() {
  const { userName } = useParams({ from: '/signed-in/quan-tri/tai-khoan/$userName/sua' });
  return (
    <AdministrationPage
      title={`Tài khoản ${userName}`}
      needs={['editAccounts']}
      about={<Link to="/quan-tri/tai-khoan">Về danh sách tài khoản</Link>}
    >
      <Named key={userName} userName={userName} />
    </AdministrationPage>
  );
}

function Named({ userName }: { userName: string }) {
  // What is typed below stands on this: it is read anew after a change, not because a moment went by.
  const found = useQuery({ ...asked(AccountNamedDocument, { search: userName }), refetchOnWindowFocus: false });
  return (
    <Answer of={found}>
      {({ accounts }) => {
        const account = accounts.nodes.find((one) => one.userName === userName);
        return account ? (
          <>
            <Facts account={account} />
            <AccountAccess account={account} />
            <AccountEvents events={account.events} />
          </>
        ) : (
          <Notice kind="look" title="Không có tài khoản này">
            <p>Kiểm tra lại tên đăng nhập, hoặc tìm trong danh sách tài khoản.</p>
          </Notice>
        );
      }}
    </Answer>
  );
}

function Facts({ account }: { account: EditedAccount }) {
  const client = useQueryClient();
  const form = useForm<AccountFields>({ defaultValues: fieldsOf(account) });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState(false);

  const save = form.handleSubmit(async (fields) => {
    setRefusal(null);
    setSaved(false);
    try {
      await send('PUT', `/api/accounts/${encodeURIComponent(account.userName)}`, {
        ...requestOf(fields),
        disabled: !account.active,
      });
      form.reset(fields);
      setSaved(true);
      await client.invalidateQueries();
    } catch (error) {
      setRefusal(placeRefusal(error, form.setError, accountField));
    }
  });

  return (
    <form className={styles.part} onSubmit={(event) => void save(event)} noValidate>
      <LeaveGuard when={form.formState.isDirty} />
      <h2>Thông tin tài khoản</h2>
      <AccountForm form={form} isNew={false} facilityName={account.facility?.name} />
      <RefusalNotice refusal={refusal} />
      {saved && !form.formState.isDirty && (
        <Notice kind="done" role="status">
          <p>Đã ghi. Vai trò mới có hiệu lực trong vòng một phút, kể cả với phiên đang mở.</p>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
          Ghi thay đổi
        </Button>
        {form.formState.isDirty && (
          <Button
            look="plain"
            onClick={() => {
              form.reset();
              setRefusal(null);
            }}
          >
            Bỏ thay đổi
          </Button>
        )}
      </div>
    </form>
  );
}
