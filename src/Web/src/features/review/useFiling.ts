import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { numbersOf } from '../../figures/answers';
import type { Answers, Figures } from '../../figures/definition';
import { ReviewFilingDocument, type ReviewFilingQuery } from '../../gateway/generated/graphql';
import { ask } from '../../gateway/query';
import type { Past, Peers, Previous } from './lines';

type Asked = NonNullable<NonNullable<NonNullable<ReviewFilingQuery['period']>['section']>['filing']>;
type Compared = 'figures' | 'total' | 'stations' | 'previous' | 'history' | 'peers';

/** A filing with what it is compared with. */
export type ReviewFiling = Omit<Asked, Compared> & {
  readonly figures: Answers;
  readonly total: Figures;
  readonly stations: readonly { readonly station: string; readonly name: string; readonly figures: Figures }[];
  readonly previous: Previous | null;
  /** Periods before this one, oldest first. */
  readonly history: readonly Past[];
  readonly peers: Peers | null;
};

/** The filing to judge; null where the unit does not owe it. */
export function filingOptions(period: string, section: string, facility: string) {
  return queryOptions({
    queryKey: ['review-filing', period, section, facility],
    queryFn: async ({ signal }): Promise<ReviewFiling | null> => {
      const answer = await ask(ReviewFilingDocument, { section, period, facility }, signal);
      const filing = answer.period?.section?.filing;
      return filing ? filingOf(filing) : null;
    },
  });
}

function filingOf(filing: Asked): ReviewFiling {
  const { previous, peers } = filing;
  return {
    ...filing,
    total: numbersOf(filing.total),
    stations: filing.stations.map((one) => ({ ...one, figures: numbersOf(one.figures) })),
    previous: previous ? { ...pastOf(previous), answers: previous.figures } : null,
    history: filing.history.map(pastOf),
    peers: peers ? { ...peers, figures: numbersOf(peers.figures) } : null,
  };
}

/** Compared is the total, stations and all: what a unit stands for. */
function pastOf({ period, name, days, total }: Asked['history'][number]): Past {
  return { period, name, days, figures: numbersOf(total) };
}

export function useFiling(period: string, section: string, facility: string) {
  return useQuery(filingOptions(period, section, facility));
}

/** Reads ahead what will be opened next. */
export function readAhead(client: QueryClient, period: string, section: string, facility: string): void {
  void client.prefetchQuery(filingOptions(period, section, facility));
}
