import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { send } from '../../../gateway/rest';
import { dateOrBlank, readDate } from '../../../time/typedDate';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { TextAreaField } from '../../../ui/Field';
import styles from '../Administration.module.css';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';
import { type FacilityRecord, facilityRecord, newestTerm } from './facilityRecord';

interface Closing {
  on: string;
  reason: string;
}

/** A facility ceases from a day on; what it reported stays. */
export function CloseFacility({ record }: { record: FacilityRecord }) {
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { register, handleSubmit, setError, formState } = useForm<Closing>({ defaultValues: { on: '', reason: '' } });
  if (newestTerm(record).validTo !== null) {
    return null;
  }

  const close = handleSubmit(async ({ on, reason }) => {
    setRefusal(null);
    try {
      const answer = await send<FacilityRecord>(
        'POST',
        `/api/directory/facilities/${encodeURIComponent(record.code)}/close`,
        { on: readDate(on), reason },
        { ifMatch: record.version },
      );
      client.setQueryData(facilityRecord(record.code).queryKey, answer.body);
      setOpen(false);
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'facility-record' });
    } catch (error) {
      setRefusal(placeRefusal(error, setError, (path) => (path === 'on' || path === 'reason' ? path : null)));
    }
  });

  return (
    <section className={styles.part}>
      <h2>Ngừng hoạt động</h2>
      <p>Từ ngày ngừng hoạt động, đơn vị không phải báo cáo nữa; báo cáo đã nộp vẫn giữ nguyên.</p>
      <div className={styles.buttons}>
        <Button look="bad" onClick={() => setOpen(true)}>
          Ghi ngừng hoạt động
        </Button>
      </div>
      <Dialog
        open={open}
        close={() => setOpen(false)}
        title={`Ghi ngừng hoạt động: ${newestTerm(record).name}`}
        actions={
          <Button look="bad" busy={formState.isSubmitting} onClick={() => void close()}>
            Ghi ngừng hoạt động
          </Button>
        }
      >
        <RefusalNotice refusal={refusal} />
        <DateField
          label="Ngày đầu tiên không còn hoạt động"
          error={formState.errors.on?.message}
          {...register('on', { validate: dateOrBlank })}
        />
        <TextAreaField
          label="Lý do"
          hint="Ghi số và ngày quyết định"
          maxLength={500}
          error={formState.errors.reason?.message}
          {...register('reason')}
        />
      </Dialog>
    </section>
  );
}
