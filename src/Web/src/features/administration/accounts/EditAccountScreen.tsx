import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useForm } from 'react-hook-form';
import { AccountNamedDocument } from '../../../gateway/generated/graphql';
import { asked } from '../../../gateway/query';
import { send } from '../../../gateway/rest';
import { Answer } from '../../../ui/Answer';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import { AdministrationPage } from '../AdministrationPage';
import { LeaveGuard } from '../LeaveGuard';
import { NewerVersion } from '../NewerVersion';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';
import { AccountAccess } from './AccountAccess';
import { AccountEvents } from './AccountEvents';
import { AccountForm, accountField } from './AccountForm';
import { type AccountFields, accountChanges, fieldsOf, requestOf, sameFields } from './accountFields';
import type { EditedAccount } from './editedAccount';

/** One account: what it is, whether it may sign in, what was done to it. */
export function EditAccountScreen() {
  const { userName } = useParams({ from: '/signed-in/quan-tri/tai-khoan/$userName/sua' });
  return (
    <AdministrationPage
      title={`Tài khoản ${userName}`}
      needs={['editAccounts']}
      files={{ of: `tai-khoan ${userName}` }}
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
  const { isDirty } = form.formState;
  /** The reading that stands in the form: its version goes with what is typed. */
  const [base, setBase] = useState(account);
  const [newer, setNewer] = useState<{ seen: EditedAccount; now: EditedAccount } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState(false);

  useEffect(() => {
    if (!isDirty) {
      form.reset(fieldsOf(account));
      setBase(account);
    } else if (sameFields(form.formState.defaultValues, fieldsOf(account))) {
      // Read anew, and nothing of this form is different: only whether the account is in use, which is not asked here.
      setBase(account);
    }
  }, [account, isDirty, form]);

  async function save(fields: AccountFields, on: EditedAccount) {
    setRefusal(null);
    setNewer(null);
    setSaved(false);
    try {
      const change = { ...requestOf(fields), disabled: !on.active };
      await send('PUT', `/api/accounts/${encodeURIComponent(on.userName)}`, change, { ifMatch: on.version });
      form.reset(fields);
      // Said when it is read anew: the next change stands on what was saved.
      await client.invalidateQueries();
      setSaved(true);
    } catch (error) {
      const refused = placeRefusal(error, form.setError, accountField);
      setRefusal(refused);
      if (refused.stale) {
        // Beside the form, not into it: what was typed stays.
        const read = asked(AccountNamedDocument, { search: on.userName });
        const now = await client.fetchQuery({ ...read, staleTime: 0 }).catch(() => null);
        const found = now?.accounts.nodes.find((one) => one.userName === on.userName);
        setNewer(found ? { seen: on, now: found } : null);
      }
    }
  }

  const submit = form.handleSubmit((fields) => save(fields, base));

  return (
    <form className={styles.part} onSubmit={(event) => void submit(event)} noValidate>
      <LeaveGuard when={isDirty} />
      <h2>Thông tin tài khoản</h2>
      <AccountForm form={form} isNew={false} facilityName={account.facility?.name} />
      {newer ? (
        <NewerVersion
          title="Tài khoản vừa được người khác sửa"
          changes={accountChanges(newer.seen, newer.now)}
          otherwise="Người đó ghi lại đúng nội dung bạn đã đọc."
          busy={form.formState.isSubmitting}
          keepMine={() => {
            setBase(newer.now);
            void form.handleSubmit((fields) => save(fields, newer.now))();
          }}
          takeTheirs={() => {
            form.reset(fieldsOf(newer.now));
            setBase(newer.now);
            setNewer(null);
            setRefusal(null);
          }}
        />
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      {saved && !isDirty && (
        <Notice kind="done" role="status">
          <p>Đã ghi. Vai trò mới có hiệu lực ngay, kể cả với phiên đang mở.</p>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
          Ghi thay đổi
        </Button>
        {isDirty && (
          <Button
            look="plain"
            onClick={() => {
              form.reset();
              setRefusal(null);
              setNewer(null);
            }}
          >
            Bỏ thay đổi
          </Button>
        )}
      </div>
    </form>
  );
}
