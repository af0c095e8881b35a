import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { send } from '../../../gateway/rest';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { TextField } from '../../../ui/Field';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import { LeaveGuard } from '../LeaveGuard';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';
import { type FacilityRecord, facilityRecord } from './facilityRecord';

interface Contact {
  fullName: string;
  position?: string | null;
  phone?: string | null;
  email?: string | null;
}

interface Props {
  record: FacilityRecord;
  contacts: readonly Contact[];
  /** Nothing else is written on this screen. */
  main: boolean;
}

const most = 5;
const members = ['fullName', 'position', 'phone', 'email'];
const blank = { fullName: '', position: '', phone: '', email: '' };

/** Whom to call, the first one first. The list is written as a whole. */
export function ContactsForm({ record, contacts, main }: Props) {
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [saved, setSaved] = useState(false);
  const form = useForm({
    defaultValues: {
      contacts: contacts.map((one) => ({
        fullName: one.fullName,
        position: one.position ?? '',
        phone: one.phone ?? '',
        email: one.email ?? '',
      })),
    },
  });
  const { register, control, handleSubmit, setError, formState, reset } = form;
  const { fields, append, remove, move } = useFieldArray({ control, name: 'contacts' });
  const { queryKey } = facilityRecord(record.code);

  const save = handleSubmit(async (typed) => {
    setRefusal(null);
    setSaved(false);
    try {
      const answer = await send<{ version: number }>(
        'PUT',
        `/api/directory/facilities/${encodeURIComponent(record.code)}/contacts`,
        {
          contacts: typed.contacts.map((one) => ({ ...one, position: one.position || null, email: one.email || null })),
        },
        { ifMatch: record.version },
      );
      client.setQueryData<FacilityRecord>(queryKey, (old) => old && { ...old, version: answer.body.version });
      reset(typed);
      setSaved(true);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });
    } catch (error) {
      setRefusal(
        placeRefusal(error, setError, (path) => {
          const [list, place, member] = path.split('.');
          return list === 'contacts' && place && member && members.includes(member) ? path : null;
        }),
      );
    }
  });

  return (
    <form className={styles.group} onSubmit={(event) => void save(event)} noValidate>
      <LeaveGuard when={formState.isDirty} />
      {fields.length === 0 && <Empty>Chưa có cán bộ đầu mối nào.</Empty>}
      {fields.map((field, place) => {
        const errors = formState.errors.contacts?.[place];
        return (
          <fieldset key={field.id} className={styles.group}>
            <legend>Người thứ {place + 1}</legend>
            <div className={styles.fields}>
              <TextField
                label="Họ và tên"
                maxLength={100}
                autoComplete="off"
                error={errors?.fullName?.message}
                {...register(`contacts.${place}.fullName`)}
              />
              <TextField
                label="Chức vụ"
                maxLength={100}
                error={errors?.position?.message}
                {...register(`contacts.${place}.position`)}
              />
              <TextField
                label="Điện thoại"
                type="tel"
                error={errors?.phone?.message}
                {...register(`contacts.${place}.phone`)}
              />
              <TextField
                label="Thư điện tử"
                type="email"
                error={errors?.email?.message}
                {...register(`contacts.${place}.email`)}
              />
            </div>
            <div className={styles.buttons}>
              {place > 0 && (
                <Button look="plain" onClick={() => move(place, place - 1)}>
                  Đưa người thứ {place + 1} lên trước
                </Button>
              )}
              <Button look="plain" onClick={() => remove(place)}>
                Bỏ người thứ {place + 1}
              </Button>
            </div>
          </fieldset>
        );
      })}
      <RefusalNotice refusal={refusal}>
        {refusal?.stale && (
          <div className={styles.buttons}>
            <Button onClick={() => void client.refetchQueries({ queryKey }).then(() => setRefusal(null))}>
              Lấy phiên bản mới, giữ danh sách đang nhập
            </Button>
          </div>
        )}
      </RefusalNotice>
      {saved && !formState.isDirty && (
        <Notice kind="done" role="status">
          <p>Đã ghi danh sách cán bộ đầu mối.</p>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button type="submit" look={main ? 'primary' : 'normal'} busy={formState.isSubmitting}>
          Ghi cán bộ đầu mối
        </Button>
        {fields.length < most ? (
          <Button onClick={() => append(blank)}>Thêm người</Button>
        ) : (
          <span className="quiet">Mỗi đơn vị nhiều nhất {most} người.</span>
        )}
      </div>
    </form>
  );
}
