import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BoardChoicesDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { rightsOf } from '../../session/rights';
import { useViewer } from '../../session/session';
import { serverNow } from '../../time/clock';
import { yearWithoutCalendar } from '../../time/missingCalendar';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { MissingCalendar } from '../../ui/MissingCalendar';
import { Page } from '../../ui/Page';
import { currentPeriod } from './currentPeriod';
import { PeriodBoard } from './PeriodBoard';

const route = getRouteApi('/signed-in/theo-doi');

const title = 'Theo dõi nộp báo cáo';

/** Units down, sections across: who has filed what, live. */
export function BoardScreen() {
  const search = route.useSearch();
  const publishes = rightsOf(useViewer().role).has('publishCalendar');
  const choices = useQuery({ ...asked(BoardChoicesDocument, {}), staleTime: 300_000 });
  if (!choices.data) {
    return (
      <Page title={title}>
        <Answer of={choices} lines={12}>
          {() => null}
        </Answer>
      </Page>
    );
  }
  const periods = choices.data.periods.filter((period) => period.state !== 'UPCOMING');
  const code = search.ky ?? currentPeriod(periods, serverNow())?.code;
  const missing = yearWithoutCalendar(choices.data.periods, serverNow());
  const notice = <MissingCalendar year={missing} others={choices.data.periods} publishes={publishes} />;
  return code ? (
    <PeriodBoard
      key={code}
      title={title}
      code={code}
      periods={periods}
      sections={choices.data.sections}
      notice={notice}
    />
  ) : (
    <Page title={title}>
      {notice}
      <Empty>Chưa có kỳ báo cáo nào bắt đầu.</Empty>
    </Page>
  );
}
