import { useMutation, useQueryClient } from '@tanstack/react-query';
import { MyReportsDocument, type MyReportsQuery } from '../../gateway/generated/graphql';
import { sentenceOf } from '../../gateway/problem';
import { asked } from '../../gateway/query';
import { send } from '../../gateway/rest';
import { momentText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './MyReports.module.css';

type Reminder = NonNullable<MyReportsQuery['viewer']>['reminders'][number];

interface Props {
  reminders: readonly Reminder[];
  sections: MyReportsQuery['sections'];
}

/** What the office asks for, until the reporter says to have seen it. */
export function Reminders({ reminders, sections }: Props) {
  const unseen = reminders.filter((reminder) => !reminder.seenAt);
  return unseen.map((reminder) => <ReminderNotice key={reminder.id} reminder={reminder} sections={sections} />);
}

function ReminderNotice({ reminder, sections }: { reminder: Reminder; sections: Props['sections'] }) {
  const client = useQueryClient();
  const see = useMutation({
    mutationFn: () => send('POST', `/api/calendar/reminders/${encodeURIComponent(reminder.id)}/seen`),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: asked(MyReportsDocument, { facility: '' }).queryKey.slice(0, 1) }),
  });
  const named = sections.filter((section) => reminder.sections.includes(section.name));
  return (
    <Notice kind="look" title={`Sở Y tế đôn đốc nộp báo cáo ${periodName(reminder.period)}`}>
      {reminder.message && <p className={styles.message}>{reminder.message}</p>}
      {named.length > 0 && (
        <p>Chưa nộp lúc đôn đốc: {named.map((section) => `${section.number}. ${section.shortTitle}`).join('; ')}.</p>
      )}
      <p className="quiet">
        {reminder.by}, {momentText(reminder.at)}
      </p>
      {see.isError && <p role="alert">{sentenceOf(see.error)}</p>}
      <p>
        <Button busy={see.isPending} onClick={() => see.mutate()}>
          Đã xem
        </Button>
      </p>
    </Notice>
  );
}
