import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { send } from '../../../gateway/rest';
import { dateNeeded, readDate, readTime, timeOrBlank } from '../../../time/typedDate';
import { Button } from '../../../ui/Button';
import { DateField, TimeField } from '../../../ui/DateField';
import { Dialog } from '../../../ui/Dialog';
import { SelectField, TextAreaField } from '../../../ui/Field';
import { FacilityPicker } from '../FacilityPicker';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';

interface Props {
  period: string;
  sections: readonly { name: string; number: string; shortTitle: string }[];
  done: () => void;
}

interface Terms {
  facility: string;
  section: string;
  until: string;
  time: string;
  reason: string;
}

const blank: Terms = { facility: '', section: '', until: '', time: '', reason: '' };

/** Lets one facility file after closing. The board grants the same to many at once. */
export function GrantExtension({ period, sections, done }: Props) {
  const client = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { register, control, handleSubmit, setError, formState } = useForm<Terms>({ defaultValues: blank });
  const { errors } = formState;

  const grant = handleSubmit(async ({ facility, section, until, time, reason }) => {
    setRefusal(null);
    const [day, minute] = [readDate(until), readTime(time)];
    try {
      await send('POST', `/api/calendar/periods/${period}/extensions`, {
        facility,
        section: section || null,
        until: day && minute ? `${day}T${minute}:00+07:00` : day,
        reason,
      });
      await client.invalidateQueries();
      done();
    } catch (error) {
      setRefusal(placeRefusal(error, setError, (path) => (path in blank ? path : null)));
    }
  });

  return (
    <Dialog
      open
      close={done}
      title={`Gia hạn nộp kỳ ${period}`}
      actions={
        <Button look="primary" busy={formState.isSubmitting} onClick={() => void grant()}>
          Gia hạn
        </Button>
      }
    >
      <RefusalNotice refusal={refusal} />
      <Controller
        control={control}
        name="facility"
        rules={{ required: 'Chưa chọn đơn vị. Gõ một phần tên hoặc mã rồi chọn trong danh sách.' }}
        render={({ field, fieldState }) => (
          <FacilityPicker
            label="Đơn vị"
            reporting
            value={field.value}
            choose={field.onChange}
            onBlur={field.onBlur}
            ref={field.ref}
            error={fieldState.error?.message}
          />
        )}
      />
      <SelectField label="Nội dung" error={errors.section?.message} {...register('section')}>
        <option value="">Mọi nội dung đơn vị phải nộp</option>
        {sections.map((section) => (
          <option key={section.name} value={section.name}>
            {section.number}. {section.shortTitle}
          </option>
        ))}
      </SelectField>
      <DateField label="Đến ngày" error={errors.until?.message} {...register('until', { validate: dateNeeded })} />
      <TimeField
        label="Đến giờ"
        hint="Giờ:phút; bỏ trống: hết ngày"
        error={errors.time?.message}
        {...register('time', { validate: timeOrBlank })}
      />
      <TextAreaField label="Lý do" maxLength={1000} error={errors.reason?.message} {...register('reason')} />
    </Dialog>
  );
}
