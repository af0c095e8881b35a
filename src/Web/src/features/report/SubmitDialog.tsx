import { useServerNow } from '../../time/clock';
import { momentText, timeLeftText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import { Button } from '../../ui/Button';
import { byForm } from '../../ui/byForm';
import { Dialog } from '../../ui/Dialog';
import { Notice } from '../../ui/Notice';
import type { AnsweredSection, AnswersPeriod } from './answers';

interface Props {
  open: boolean;
  close: () => void;
  send: () => void;
  busy: boolean;
  period: AnswersPeriod;
  facility: string;
  /** What goes in: the sections not sent yet. */
  sections: readonly AnsweredSection[];
}

/** The last question: what is sent, for whom, and that it is late, if so. */
export function SubmitDialog({ open, close, send, busy, period, facility, sections }: Props) {
  const now = useServerNow();
  const late = now.getTime() > Date.parse(period.dueAt);
  return (
    <Dialog
      open={open}
      close={close}
      title={`Gửi báo cáo ${periodName(period)}`}
      actions={
        <Button look="primary" busy={busy} onClick={send}>
          Gửi báo cáo
        </Button>
      }
    >
      {late && (
        <Notice kind="look" title="Báo cáo này tính là quá hạn">
          <p>
            Hạn nộp {momentText(period.dueAt)}, {timeLeftText(period.dueAt, now)}.
          </p>
        </Notice>
      )}
      <p>
        {facility} gửi {sections.length} nội dung:
      </p>
      {byForm(sections, ({ definition }) => definition.form).map(({ form, name, of }, _, forms) => (
        <div key={form}>
          {forms.length > 1 && <h3>{name}</h3>}
          <ul>
            {of.map(({ definition }) => (
              <li key={definition.name}>
                {definition.number}. {definition.shortTitle}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="quiet">Sau khi gửi, số liệu chỉ sửa được khi Sở Y tế trả lại hoặc mở lại.</p>
    </Dialog>
  );
}
