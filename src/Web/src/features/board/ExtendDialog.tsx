import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { send } from '../../gateway/rest';
import { momentText } from '../../time/dates';
import { dateNeeded, readDate, readTime, timeOrBlank } from '../../time/typedDate';
import { Button } from '../../ui/Button';
import { DateField, TimeField } from '../../ui/DateField';
import { Dialog } from '../../ui/Dialog';
import { SelectField, TextAreaField } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import styles from './Board.module.css';
import { LiveExtensions } from './LiveExtensions';
import { Refusal } from './Refusal';
import { SectionOptions } from './SectionOptions';
import type { UnitsDialog } from './unitsDialog';

type Faults = Partial<Record<'day' | 'time' | 'reason', string>>;

function faultsOf(day: string, time: string, reason: string): Faults {
  const [dayFault, timeFault] = [dateNeeded(day), timeOrBlank(time)];
  return {
    ...(dayFault === true ? {} : { day: dayFault }),
    ...(timeFault === true ? {} : { time: timeFault }),
    ...(reason.trim() ? {} : { reason: 'Chưa nhập lý do. Lý do được lưu lại cùng gia hạn.' }),
  };
}

/** Lets the selected units file after closing. */
export function ExtendDialog({ period, units, sections, close, done }: UnitsDialog) {
  const form = useId();
  const [section, setSection] = useState('');
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<Faults>({});
  const fields = useRef<HTMLFormElement>(null);

  const grant = useMutation({
    mutationFn: async () =>
      (
        await send<{ extensions: { until: string }[] }>(
          'POST',
          `/api/calendar/periods/${period.code}/extensions/batch`,
          {
            facilities: units.map((unit) => unit.code),
            // The zone of the office, whatever this device is set to.
            until: time.trim() ? `${readDate(day)}T${readTime(time)}:59+07:00` : readDate(day),
            reason: reason.trim(),
            ...(section ? { section } : {}),
          },
        )
      ).body.extensions,
    onSuccess: () => void done(),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    const found = faultsOf(day, time, reason);
    setFaults(found);
    const first = (['day', 'time', 'reason'] as const).find((name) => found[name]);
    if (first) {
      fields.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    } else {
      grant.mutate();
    }
  }

  const granted = grant.data;
  const owing = section ? units.filter((unit) => unit.cells.has(section)).length : units.length;
  return (
    <Dialog
      open
      close={close}
      title={`Gia hạn cho ${units.length} đơn vị, kỳ ${period.name}`}
      actions={
        !granted && (
          <Button look="primary" type="submit" form={form} busy={grant.isPending}>
            Gia hạn cho {units.length} đơn vị
          </Button>
        )
      }
    >
      {granted ? (
        <Notice kind="done" title={`Đã gia hạn cho ${granted.length} đơn vị`} role="status">
          {granted[0] && `Nhận báo cáo đến ${momentText(granted[0].until)}.`}
        </Notice>
      ) : (
        <>
          <LiveExtensions period={period} units={units} sections={sections} done={done} />
          <form id={form} ref={fields} className={styles.choices} onSubmit={submit} noValidate>
            <p>
              Gia hạn cho phép nộp sau khi kỳ đã đóng; báo cáo gửi sau hạn của kỳ vẫn được ghi là quá hạn. Tất cả đơn vị
              cùng được gia hạn, hoặc không đơn vị nào nếu có lỗi.
            </p>
            <SelectField label="Nội dung" value={section} onChange={(event) => setSection(event.target.value)}>
              <option value="">Mọi nội dung phải nộp</option>
              <SectionOptions sections={sections} />
            </SelectField>
            {owing < units.length && (
              <Notice kind="look">
                {units.length - owing} đơn vị đã chọn không phải nộp nội dung này; bỏ chọn các đơn vị đó trước khi gia
                hạn.
              </Notice>
            )}
            <div className={styles.pair}>
              <DateField
                label="Đến hết ngày"
                name="day"
                required
                error={faults.day}
                value={day}
                onChange={(event) => setDay(event.target.value)}
              />
              <TimeField
                label="Đến hết phút"
                hint="Giờ:phút; để trống: 23:59"
                name="time"
                error={faults.time}
                value={time}
                onChange={(event) => setTime(event.target.value)}
              />
            </div>
            <TextAreaField
              label="Lý do"
              hint="Được lưu lại cùng gia hạn, tối đa 1.000 ký tự."
              name="reason"
              required
              error={faults.reason}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
            {grant.isError && <Refusal error={grant.error} title="Chưa gia hạn được" />}
          </form>
        </>
      )}
    </Dialog>
  );
}
