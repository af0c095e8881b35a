import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useOutbox, useOutboxState } from '../../drafts/OutboxProvider';
import type { Waiting } from '../../drafts/outbox';
import { ReportAnswersDocument, type ReportAnswersQuery } from '../../gateway/generated/graphql';
import { NoLine } from '../../gateway/problem';
import { type Away, askedPartly } from '../../gateway/query';
import { send } from '../../gateway/rest';
import { useViewer } from '../../session/session';
import { dateText, momentText } from '../../time/dates';
import { periodName } from '../../time/periodName';
import { daysOf } from '../../time/typedDate';
import { YearTotals } from '../../totals/YearTotals';
import { Answer } from '../../ui/Answer';
import { Button } from '../../ui/Button';
import { byForm } from '../../ui/byForm';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { useShortcuts } from '../../ui/useShortcuts';
import { ReportFiles } from '../../workbooks/ReportFiles';
import styles from './Answers.module.css';
import { AnswersSection } from './AnswersSection';
import { AwaySections } from './AwaySections';
import { type AnswersPeriod, isEditable, openChecks } from './answers';
import { awaySections, sendingOf } from './away';
import { OpenChecks } from './OpenChecks';
import { owedSections } from './owedSections';
import { SentCount } from './SentCount';
import { SubmitDialog } from './SubmitDialog';
import { isFiled } from './standing';
import { UnknownPeriod } from './UnknownPeriod';
import { WrittenNotice } from './WrittenNotice';

/** Every value of a report on one page before it is sent; also how the Sở reads a whole report. */
export function CheckAnswersScreen() {
  const { period, facility } = useParams({ from: '/signed-in/bao-cao/$period/$facility' });
  const answer = useQuery(askedPartly(ReportAnswersDocument, { period, facility }));
  return (
    <div className={styles.screen}>
      {answer.data === undefined && <Page title="Báo cáo">{null}</Page>}
      <Answer of={answer} lines={16} tellsAway>
        {(data) =>
          data.period ? (
            <Answers
              key={`${period}/${facility}`}
              data={data}
              period={data.period}
              facility={facility}
              retry={() => void answer.refetch()}
              isAsking={answer.isFetching}
            />
          ) : (
            <Page title="Kiểm tra báo cáo">
              <UnknownPeriod of={data} period={period} retry={() => void answer.refetch()} />
            </Page>
          )
        }
      </Answer>
    </div>
  );
}

interface Props {
  data: ReportAnswersQuery & Away;
  period: AnswersPeriod;
  facility: string;
  /** Asks for the answer anew. */
  retry: () => void;
  isAsking: boolean;
}

function Answers({ data, period, facility, retry, isAsking }: Props) {
  const viewer = useViewer();
  const client = useQueryClient();
  const navigate = useNavigate();
  const summary = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);

  const sections = owedSections(period.sections);
  const away = awaySections(data, sections);
  const name = sections[0]?.filing.facility.name ?? data.facility?.name ?? facility;
  const left = sections.filter((section) => !isFiled(section.filing.state));
  const checks = openChecks(sections);
  const barring = checks.filter((check) => check.blocks).length;
  const mine = viewer.role === 'REPORTER' && viewer.facility?.code === facility;
  const sending = mine
    ? sendingOf(
        period,
        left.map((section) => ({ isEditable: isEditable(section) })),
        away,
      )
    : null;
  const canSend = sending === 'open';

  const outbox = useOutbox();
  const isOfThis = ({ address }: Waiting) =>
    address.period === period.code && sections.some((section) => section.definition.name === address.section);
  const waiting = useOutboxState().waiting.filter(isOfThis);

  const submission = useMutation({
    mutationFn: async () => {
      // Asked of the computer itself and not of this page: another window may have typed something meanwhile.
      if ((await outbox?.refresh())?.some(isOfThis)) {
        return false;
      }
      await send('POST', `/api/reports/${encodeURIComponent(period.code)}/${encodeURIComponent(facility)}/submit`);
      return true;
    },
    onSuccess: async (isSent) => {
      if (!isSent) {
        setAsking(false);
        summary.current?.focus();
        return;
      }
      // Read anew wherever it is shown next: the list, the form, the receipt.
      client.removeQueries({ type: 'inactive' });
      await navigate({ to: '/bao-cao/$period/$facility/bien-nhan', params: { period: period.code, facility } });
      // Also this page, which is left: going back must not show a draft.
      await client.invalidateQueries(askedPartly(ReportAnswersDocument, { period: period.code, facility }));
    },
    onError: async () => {
      setAsking(false);
      await client.invalidateQueries(askedPartly(ReportAnswersDocument, { period: period.code, facility }));
      summary.current?.focus();
    },
  });

  const refusal = submission.isError ? submission.error : null;

  function ask() {
    if (submission.isPending) {
      return;
    }
    if (sending === 'waits' || (canSend && (barring > 0 || waiting.length > 0))) {
      summary.current?.focus();
    } else if (canSend) {
      setAsking(true);
    }
  }
  useShortcuts({ 'Control+Enter': ask });

  return (
    <Page
      title={`${canSend || sending === 'waits' ? 'Kiểm tra và gửi báo cáo' : 'Báo cáo'} ${periodName(period)}`}
      about={`${name} · số liệu ${dateText(period.from)}–${dateText(period.to)} · hạn ${momentText(period.dueAt)}`}
      files={{ of: `bao-cao ${facility}`, period: period.code }}
      actions={
        <>
          {sections.length > 0 && <ReportFiles period={period.code} facility={facility} />}
          {mine && left.some(isEditable) && (
            <Link to="/bao-cao/$period/$facility/nhap-excel" params={{ period: period.code, facility }}>
              Nhập từ Excel
            </Link>
          )}
          <Button onClick={() => window.print()}>In báo cáo</Button>
          {canSend && (
            <Button look="primary" shortcut="Ctrl+Enter" busy={submission.isPending} onClick={ask}>
              Gửi báo cáo
            </Button>
          )}
        </>
      }
    >
      <div className={styles.page}>
        <WrittenNotice sections={sections} />
        <OpenChecks
          ref={summary}
          sections={sections}
          checks={checks}
          period={period.code}
          facility={facility}
          waiting={waiting}
          // Where a section is away, that is why no answer came to the sending.
          refusal={away.length > 0 && refusal instanceof NoLine ? null : refusal}
        >
          <AwaySections of={data} sections={away} all={[...sections, ...away]} retry={retry} busy={isAsking}>
            {sending === 'waits'
              ? 'Báo cáo được gửi một lần với mọi nội dung nên chưa gửi được lúc này. Số liệu đã lưu không mất. Thử lại sau ít phút.'
              : 'Các nội dung khác không bị ảnh hưởng. Thử lại sau ít phút.'}
          </AwaySections>
        </OpenChecks>
        <SentCount sections={sections} away={away} sending={sending} period={period} facility={facility} />
        {sections.length + away.length === 0 && <Empty>Đơn vị không phải nộp nội dung nào trong kỳ này.</Empty>}
        {byForm(sections, ({ definition }) => definition.form).map(({ form, name, of }, _, forms) => {
          const isAlone = forms.length === 1;
          const answered = of.map((section) => (
            <AnswersSection
              key={section.definition.name}
              section={section}
              heading={isAlone ? 'h2' : 'h3'}
              period={period.code}
              days={daysOf(period)}
              facility={facility}
            />
          ));
          return isAlone ? (
            answered
          ) : (
            <section key={form} className={styles.form} aria-labelledby={`bieu-${form}`}>
              <h2 id={`bieu-${form}`}>{name}</h2>
              {answered}
            </section>
          );
        })}
        <YearTotals period={period} sections={data.sections} facility={facility} isFull />
        {canSend && (
          <p className="no-print">
            <Button look="primary" busy={submission.isPending} onClick={ask}>
              Gửi báo cáo
            </Button>
          </p>
        )}
      </div>
      <SubmitDialog
        open={asking && canSend}
        close={() => setAsking(false)}
        send={() => submission.mutate()}
        busy={submission.isPending}
        period={period}
        facility={name}
        sections={left}
      />
    </Page>
  );
}
