import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { BoardChoicesDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import { serverNow } from '../../time/clock';
import { Answer } from '../../ui/Answer';
import { Empty } from '../../ui/Empty';
import { Page } from '../../ui/Page';
import { currentPeriod } from './currentPeriod';
import { PeriodBoard } from './PeriodBoard';

const route = getRouteApi('/signed-in/theo-doi');

const title = 'Theo dõi nộp báo cáo';

/** Units down, sections across: who has filed what, live. */
export function BoardScreen() {
  const search = route.useSearch();
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
  return code ? (
    <PeriodBoard key={code} title={title} code={code} periods={periods} sections={choices.data.sections} />
  ) : (
    <Page title={title}>
      <Empty>Chưa có kỳ báo cáo nào bắt đầu. Quản trị hệ thống công bố lịch báo cáo ở mục Quản trị.</Empty>
    </Page>
  );
}
