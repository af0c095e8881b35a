import { useMutation } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { send } from '../../gateway/rest';
import { Button } from '../../ui/Button';
import { byForm } from '../../ui/byForm';
import { Dialog } from '../../ui/Dialog';
import { TextAreaField } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import styles from './Board.module.css';
import { missing } from './boardView';
import { toggled } from './gridItems';
import { Refusal } from './Refusal';
import type { UnitsDialog } from './unitsDialog';

interface Answer {
  recorded: number;
  skipped: { facility: string; reason: string }[];
}

/** Asks the selected units for what they still owe; they see it when they sign in. */
export function RemindDialog({ period, units, sections, close, done }: UnitsDialog) {
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const [message, setMessage] = useState('');
  const owing = sections
    .map((section) => ({ section, units: units.filter((unit) => missing(unit, [section.name]).length > 0).length }))
    .filter((entry) => entry.units > 0);
  const forms = byForm(owing, ({ section }) => section.form);
  const asked = owing.map((entry) => entry.section.name).filter((name) => !left.has(name));
  const reached = units.filter((unit) => missing(unit, asked).length > 0);
  const cells = reached.reduce((sum, unit) => sum + missing(unit, asked).length, 0);
  const taken = period.state === 'OPEN' || period.state === 'PAST_DUE';

  const remind = useMutation({
    mutationFn: async () =>
      (
        await send<Answer>('POST', `/api/calendar/periods/${period.code}/reminders`, {
          facilities: units.map((unit) => unit.code),
          ...(left.size > 0 ? { sections: asked } : {}),
          ...(message.trim() ? { message: message.trim() } : {}),
        })
      ).body,
    onSuccess: () => void done(),
  });

  const answer = remind.data;
  return (
    <Dialog
      open
      close={close}
      title={`Đôn đốc ${units.length} đơn vị, kỳ ${period.name}`}
      actions={
        !answer && (
          <Button
            look="primary"
            busy={remind.isPending}
            disabled={!taken || reached.length === 0}
            onClick={() => remind.mutate()}
          >
            Gửi đôn đốc đến {reached.length} đơn vị
          </Button>
        )
      }
    >
      {answer ? (
        <>
          <Notice kind="done" title={`Đã đôn đốc ${answer.recorded} đơn vị`} role="status">
            Đơn vị thấy đôn đốc khi đăng nhập; bảng theo dõi ghi giờ đôn đốc và việc đã xem.
          </Notice>
          {answer.skipped.length > 0 && (
            <>
              <p>Bỏ qua {answer.skipped.length} đơn vị:</p>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
              <section className={styles.long} tabIndex={0} aria-label="Đơn vị bỏ qua">
                <ul>
                  {answer.skipped.map(({ facility, reason }) => (
                    <li key={facility}>
                      {units.find((unit) => unit.code === facility)?.name ?? facility}: {reason}
                    </li>
                  ))}
                </ul>
              </section>
            </>
          )}
        </>
      ) : (
        <>
          {!taken && (
            <Notice kind="look" title="Kỳ đã đóng">
              Kỳ báo cáo đã đóng không còn nhận báo cáo nên không đôn đốc được. Mở lại kỳ hoặc gia hạn cho đơn vị.
            </Notice>
          )}
          {owing.length > 0 && (
            <fieldset className={styles.choices}>
              <legend>Nội dung cần nộp</legend>
              {forms.map(({ form, name, of: own }) => (
                <Fragment key={form}>
                  {forms.length > 1 && <p className="quiet">{name}</p>}
                  {own.map(({ section, units: count }) => (
                    <label key={section.name}>
                      <input
                        type="checkbox"
                        checked={!left.has(section.name)}
                        onChange={(event) => leave(toggled(left, [section.name], !event.target.checked))}
                      />
                      <span>
                        {section.number}. {section.shortTitle} <span className="quiet">({count} đơn vị chưa nộp)</span>
                      </span>
                    </label>
                  ))}
                </Fragment>
              ))}
            </fieldset>
          )}
          <TextAreaField
            label="Lời nhắn (không bắt buộc)"
            hint="Tối đa 1.000 ký tự. Đơn vị đọc được nguyên văn."
            maxLength={1000}
            value={message}
            onChange={(event) => setMessage(event.target.value)}
          />
          <p>
            Sẽ đôn đốc {reached.length} đơn vị về {cells} nội dung chưa nộp.
            {reached.length < units.length &&
              ` ${units.length - reached.length} đơn vị không còn nợ nội dung đã chọn nên được bỏ qua.`}
          </p>
          {remind.isError && <Refusal error={remind.error} title="Chưa gửi được đôn đốc" />}
        </>
      )}
    </Dialog>
  );
}
