import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { CalendarDocument, type CalendarPeriodFragment } from '../../../gateway/generated/graphql';
import { asked } from '../../../gateway/query';
import { send } from '../../../gateway/rest';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Notice } from '../../../ui/Notice';
import styles from '../Administration.module.css';
import { LeaveGuard } from '../LeaveGuard';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';
import { calendarField } from './calendarField';
import { YearRows } from './YearRows';
import { changedPeriods, type PeriodFields, periodFields, requestOf, type YearFields } from './yearFields';

interface Props {
  year: number;
  /** As it stands; empty where the year has no calendar yet. */
  published: readonly CalendarPeriodFragment[];
  start: PeriodFields[];
}

/** Edits a year's calendar and publishes it as a whole. */
export function YearForm({ year, published, start }: Props) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm<YearFields>({ defaultValues: { periods: start, nextWorkingDay: false } });
  const [base, setBase] = useState(published);
  const [newer, setNewer] = useState<readonly CalendarPeriodFragment[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [confirming, setConfirming] = useState(false);
  const proposal = base.length === 0 && start.length > 0;

  async function publish(fields: YearFields) {
    setRefusal(null);
    setConfirming(false);
    try {
      // The API takes a year as a whole and keeps no version of it: another's change since would be undone unseen.
      const read = asked(CalendarDocument, { year });
      const now = await client.fetchQuery({ ...read, staleTime: 0 });
      if (changedPeriods(base, now.periods).length > 0) {
        setNewer(now.periods);
        return;
      }
      await send('PUT', `/api/calendar/${year}?nextWorkingDay=${fields.nextWorkingDay}`, requestOf(fields));
      await client.invalidateQueries();
      await navigate({ to: '/quan-tri/lich', search: { nam: year }, ignoreBlocker: true });
    } catch (error) {
      setRefusal(placeRefusal(error, form.setError, (path, line) => calendarField(path, line, fields.periods)));
    }
  }

  const ask = form.handleSubmit(() => setConfirming(true));
  const codes = new Set(form.getValues('periods').map((period) => period.code));
  const removed = base.filter((period) => !codes.has(period.code));

  return (
    <form className={styles.part} onSubmit={(event) => void ask(event)} noValidate>
      <LeaveGuard when={form.formState.isDirty || proposal} />
      <YearRows form={form} year={year} />
      <label className={styles.check}>
        <input type="checkbox" {...form.register('nextWorkingDay')} />
        <span>Hạn nộp rơi vào thứ Bảy, Chủ nhật thì dời sang thứ Hai khi công bố</span>
      </label>
      {newer && (
        <Notice kind="bad" title={`Lịch năm ${year} vừa được người khác công bố`} role="alert">
          <p>Kỳ đã khác: {changedPeriods(base, newer).join(', ')}. Phần bạn soạn vẫn còn trong bảng, chưa công bố.</p>
          <div className={styles.buttons}>
            <Button
              onClick={() => {
                setBase(newer);
                setNewer(null);
                setConfirming(true);
              }}
            >
              Giữ bản tôi soạn
            </Button>
            <Button
              onClick={() => {
                form.reset({ periods: newer.map(periodFields), nextWorkingDay: false });
                setBase(newer);
                setNewer(null);
              }}
            >
              Bỏ bản tôi soạn, lấy lịch mới
            </Button>
          </div>
        </Notice>
      )}
      <RefusalNotice refusal={refusal} />
      <div className={styles.buttons}>
        <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
          Công bố lịch năm {year}
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
      <Dialog
        open={confirming}
        close={() => setConfirming(false)}
        title={`Công bố lịch báo cáo năm ${year}`}
        actions={
          <Button look="primary" busy={form.formState.isSubmitting} onClick={() => void form.handleSubmit(publish)()}>
            Công bố
          </Button>
        }
      >
        <p>Lịch gồm {codes.size} kỳ, thay cho lịch đang áp dụng của năm. Mọi đơn vị thấy ngay.</p>
        {removed.length > 0 && <p>Bỏ khỏi lịch: {removed.map((period) => period.name).join(', ')}.</p>}
      </Dialog>
    </form>
  );
}
