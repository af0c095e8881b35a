import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { CalendarPeriodFragment } from '../../../gateway/generated/graphql';
import { send } from '../../../gateway/rest';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextAreaField } from '../../../ui/Field';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';

/** Closes a period or opens it again, with the reason that is kept. */
export function PeriodDecision({ period, done }: { period: CalendarPeriodFragment; done: () => void }) {
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { reason: '' } });
  const closing = period.state !== 'CLOSED';
  const verb = closing ? 'Đóng kỳ' : 'Mở lại kỳ';

  const decide = handleSubmit(async ({ reason }) => {
    setRefusal(null);
    try {
      await send('POST', `/api/calendar/periods/${period.code}/${closing ? 'close' : 'open'}`, { reason });
      await client.invalidateQueries();
      done();
    } catch (error) {
      setRefusal(placeRefusal(error, setError, (path) => (path === 'reason' ? path : null)));
    }
  });

  return (
    <Dialog
      open
      close={done}
      title={`${verb} ${period.name} (${period.code})`}
      actions={
        <Button look={closing ? 'bad' : 'primary'} busy={formState.isSubmitting} onClick={() => void decide()}>
          {verb}
        </Button>
      }
    >
      <p>
        {closing
          ? 'Sau khi đóng, chỉ đơn vị được gia hạn mới nộp hoặc sửa được báo cáo của kỳ.'
          : 'Kỳ nhận báo cáo trở lại; báo cáo gửi sau hạn vẫn ghi là quá hạn.'}
      </p>
      <RefusalNotice refusal={refusal} />
      <TextAreaField
        label="Lý do"
        hint="Được lưu lại cùng tên người thực hiện"
        maxLength={1000}
        error={formState.errors.reason?.message}
        {...register('reason')}
      />
    </Dialog>
  );
}
