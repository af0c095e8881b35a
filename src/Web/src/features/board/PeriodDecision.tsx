import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { send } from '../../gateway/rest';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextAreaField } from '../../ui/Field';
import styles from './Board.module.css';
import type { BoardPeriod } from './boardFeed';
import { Refusal } from './Refusal';

/** Closing the period, or opening it again: says what follows and asks for the reason. */
export function PeriodDecision({ period, done }: { period: BoardPeriod; done: () => Promise<void> }) {
  const form = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const closed = period.state === 'CLOSED';
  const words = closed ? 'Mở lại kỳ' : 'Đóng kỳ';
  const unfiled = period.completeness.owed - period.completeness.filed;

  const decide = useMutation({
    mutationFn: () =>
      send('POST', `/api/calendar/periods/${period.code}/${closed ? 'open' : 'close'}`, { reason: reason.trim() }),
    onSuccess: async () => {
      await done();
      setOpen(false);
      setReason('');
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    decide.mutate();
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{words}</Button>
      <Dialog
        open={open}
        close={() => setOpen(false)}
        title={`${words} ${period.name}`}
        actions={
          <Button look={closed ? 'primary' : 'bad'} type="submit" form={form} busy={decide.isPending}>
            {words} {period.name}
          </Button>
        }
      >
        <form id={form} className={styles.choices} onSubmit={submit}>
          <p>
            {closed
              ? 'Mọi đơn vị lại nộp được báo cáo của kỳ này; báo cáo gửi sau hạn được ghi là quá hạn.'
              : `Từ lúc đóng, chỉ đơn vị được gia hạn còn nộp được. Hiện còn ${unfiled} nội dung chưa nộp. Có thể mở lại kỳ sau này.`}
          </p>
          <TextAreaField
            label="Lý do"
            hint="Được lưu lại cùng quyết định, tối đa 1.000 ký tự."
            required
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {decide.isError && (
            <Refusal error={decide.error} title={closed ? 'Chưa mở lại được kỳ' : 'Chưa đóng được kỳ'} />
          )}
        </form>
      </Dialog>
    </>
  );
}
