import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { CalendarDocument, type CalendarPeriodFragment } from '../../../gateway/generated/graphql';
import { asked } from '../../../gateway/query';
import { send } from '../../../gateway/rest';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import styles from '../Administration.module.css';
import { LeaveGuard } from '../LeaveGuard';
import { NewerVersion } from '../NewerVersion';
import { RefusalNotice } from '../RefusalNotice';
import { placeRefusal, type Refusal } from '../refusal';
import { calendarField } from './calendarField';
import { YearRows } from './YearRows';
import { type PeriodFields, periodFields, requestOf, versionOf, type YearFields, yearChanges } from './yearFields';

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
    setNewer(null);
    try {
      await send('PUT', `/api/calendar/${year}?nextWorkingDay=${fields.nextWorkingDay}`, requestOf(fields), {
        ifMatch: versionOf(base),
      });
      await client.invalidateQueries();
      await navigate({ to: '/quan-tri/lich', search: { nam: year }, ignoreBlocker: true });
    } catch (error) {
      const refused = placeRefusal(error, form.setError, (path, line) => calendarField(path, line, fields.periods));
      setRefusal(refused);
      if (refused.stale) {
        // Beside the form, not into it: what was typed stays.
        const read = asked(CalendarDocument, { year });
        const now = await client.fetchQuery({ ...read, staleTime: 0 }).catch(() => null);
        setNewer(now?.periods ?? null);
      }
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
      {newer ? (
        <NewerVersion
          title={`Lịch năm ${year} vừa được người khác công bố`}
          changes={yearChanges(base, newer)}
          otherwise="Lịch công bố lại giống hệt lịch bạn đã đọc."
          keepMine={() => {
            setBase(newer);
            setNewer(null);
            setRefusal(null);
            setConfirming(true);
          }}
          takeTheirs={() => {
            form.reset({ periods: newer.map(periodFields), nextWorkingDay: false });
            setBase(newer);
            setNewer(null);
            setRefusal(null);
          }}
        />
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
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
              setNewer(null);
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
