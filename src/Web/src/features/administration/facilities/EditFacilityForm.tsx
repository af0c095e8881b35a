import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { send } from '../../../gateway/rest';
import { serverNow } from '../../../time/clock';
import { vietnamDay } from '../../../time/typedDate';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import { LeaveGuard } from '../LeaveGuard';
import { NewerVersion } from '../NewerVersion';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';
import { FacilityForm } from './FacilityForm';
import { emptyFacility, type FacilityFields, fieldsOf, requestOf } from './facilityFields';
import { type FacilityRecord, facilityRecord, newestTerm } from './facilityRecord';
import { termChanges } from './termChanges';

interface Props {
  record: FacilityRecord;
  parentName?: string | undefined;
}

/** Changes a facility from a day on, based on the version that was read. */
export function EditFacilityForm({ record, parentName }: Props) {
  const client = useQueryClient();
  const today = vietnamDay(serverNow());
  const form = useForm<FacilityFields>({ defaultValues: fieldsOf(record.code, newestTerm(record), today) });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [newer, setNewer] = useState<FacilityRecord | null>(null);
  const [saved, setSaved] = useState(false);
  const closed = newestTerm(record).validTo !== null;
  const { queryKey } = facilityRecord(record.code);

  async function save(fields: FacilityFields, version: number) {
    setRefusal(null);
    setNewer(null);
    setSaved(false);
    try {
      const answer = await send<FacilityRecord>(
        'PUT',
        `/api/directory/facilities/${encodeURIComponent(record.code)}`,
        requestOf(fields),
        { ifMatch: version },
      );
      form.reset(fields);
      setSaved(true);
      client.setQueryData(queryKey, answer.body);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });
    } catch (error) {
      const refused = placeRefusal(error, form.setError, (path) => {
        const name = path.split('.')[0] ?? '';
        return name !== 'code' && name in emptyFacility('') ? name : null;
      });
      setRefusal(refused);
      if (refused.stale) {
        // Beside the form, not into it: what was typed stays.
        const options = facilityRecord(record.code);
        setNewer(
          await client.fetchQuery({ ...options, queryKey: [...queryKey, 'newest'], staleTime: 0 }).catch(() => null),
        );
      }
    }
  }

  return (
    <section className={styles.part}>
      <h2>Thông tin đơn vị</h2>
      <LeaveGuard when={form.formState.isDirty} />
      {closed && (
        <Notice kind="look">
          <p>Đơn vị đã ghi ngừng hoạt động. Ghi một thay đổi từ ngày sau đó là mở lại đơn vị.</p>
        </Notice>
      )}
      <form
        className={styles.group}
        onSubmit={(event) => void form.handleSubmit((fields) => save(fields, record.version))(event)}
        noValidate
      >
        <FacilityForm form={form} isNew={false} parentName={parentName} />
        {newer ? (
          <NewerVersion
            title="Đơn vị vừa được người khác sửa"
            changes={termChanges(newestTerm(record), newestTerm(newer))}
            otherwise="Người đó sửa cán bộ đầu mối hoặc ngày áp dụng, không sửa các mục trên."
            busy={form.formState.isSubmitting}
            keepMine={() => {
              client.setQueryData(queryKey, newer);
              void form.handleSubmit((fields) => save(fields, newer.version))();
            }}
            takeTheirs={() => {
              client.setQueryData(queryKey, newer);
              form.reset(fieldsOf(newer.code, newestTerm(newer), today));
              setNewer(null);
              setRefusal(null);
              void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] });
            }}
          />
        ) : (
          <RefusalNotice refusal={refusal} />
        )}
        {saved && !form.formState.isDirty && (
          <Notice kind="done" role="status">
            <p>Đã ghi. Thay đổi áp dụng từ ngày {form.getValues('validFrom')}.</p>
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
                setNewer(null);
              }}
            >
              Bỏ thay đổi
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
