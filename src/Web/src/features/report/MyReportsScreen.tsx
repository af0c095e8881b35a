import { useQuery } from '@tanstack/react-query';
import { OutboxNotice } from '../../drafts/OutboxNotice';
import { useOutboxState } from '../../drafts/OutboxProvider';
import { MyReportsDocument, type MyReportsQuery } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { useViewer } from '../../session/session';
import { dateText } from '../../time/dates';
import { yearWithoutCalendar } from '../../time/missingCalendar';
import { periodName } from '../../time/periodName';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import styles from './MyReports.module.css';
import { PastReports } from './PastReports';
import { PeriodReport } from './PeriodReport';
import { Reminders } from './Reminders';
import { inOrder, standingOf } from './standing';

/** What is due, returned, late and done for the reporter's own facility, what needs work first. */
export function MyReportsScreen() {
  const { facility } = useViewer();
  const answer = useQuery({
    ...asked(MyReportsDocument, { facility: facility?.code ?? '' }),
    enabled: Boolean(facility),
  });
  const outbox = useOutboxState();
  return (
    <Page title="Báo cáo của tôi" about={facility?.name}>
      {facility ? (
        <div className={styles.screen}>
          <OutboxNotice {...outbox} />
          <Answer of={answer} lines={10}>
            {(data) => <Reports data={data} facility={facility} />}
          </Answer>
        </div>
      ) : (
        <Empty>Tài khoản này không gắn với đơn vị nào nên không có báo cáo phải nộp.</Empty>
      )}
    </Page>
  );
}

interface Props {
  data: MyReportsQuery;
  facility: { code: string; kind: string };
}

function Reports({ data, facility }: Props) {
  const reports = data.periods.map((period) => {
    const cells = period.board.nodes[0]?.cells ?? [];
    return { period, cells, standing: standingOf(period, cells) };
  });
  const now = inOrder(reports);
  const missing = yearWithoutCalendar(data.periods, new Date(data.now));
  const next = reports.find((report) => report.standing === 'upcoming' && report.cells.length > 0)?.period;
  return (
    <div className={styles.reports}>
      <Reminders reminders={data.viewer?.reminders ?? []} sections={data.sections} />
      {missing !== null && <NotPublished year={missing} isAlone={now.length === 0} />}
      {now.length === 0 && missing === null && <Empty>Không có nội dung nào phải nộp lúc này.</Empty>}
      {now.map(({ period, cells }) => (
        <PeriodReport
          key={period.code}
          period={period}
          cells={cells}
          sections={data.sections}
          facility={facility.code}
          // Only a centre has stations; what others filed is known from the board, unless a draft or a return says more.
          asksStations={facility.kind === 'DISTRICT_HEALTH_CENTRE'}
        />
      ))}
      {next && (
        <p className="quiet">
          Kỳ tới: {periodName(next)}, số liệu {dateText(next.from)}–{dateText(next.to)}, hạn nộp {dateText(next.dueAt)}.
          Nhập được từ {dateText(next.from)}.
        </p>
      )}
      <PastReports reports={reports.filter((report) => report.standing === 'past')} facility={facility.code} />
    </div>
  );
}

/** The year has begun without a calendar: nothing is owed of it, and nobody here can change that. */
function NotPublished({ year, isAlone }: { year: number; isAlone: boolean }) {
  return (
    <Notice kind="look" title={`Năm ${year} chưa có lịch báo cáo`}>
      <p>
        Sở Y tế chưa công bố các kỳ báo cáo của năm {year} nên đơn vị chưa phải nộp báo cáo nào của năm này. Khi lịch
        được công bố, các kỳ hiện ở màn hình này.
      </p>
      {!isAlone && <p>Báo cáo các năm trước còn phải nộp vẫn nộp như dưới đây.</p>}
    </Notice>
  );
}
