import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { Figures } from '../../figures/definition';
import { type ReviewFilingQuery, reviewFilingDocuments } from '../../gateway/generated/areas/review-filing';
import { type ReviewPastQuery, reviewPastDocuments } from '../../gateway/generated/areas/review-past';
import { ask } from '../../gateway/query';
import { documentOf } from './area';
import { daysOf } from './change';
import type { Past, Peers } from './lines';

type Asked = NonNullable<NonNullable<ReviewFilingQuery['period']>['area']['filing']>;

/** A filing with what it is compared with. */
export type ReviewFiling = Omit<Asked, 'figures' | 'total' | 'stations'> & {
  readonly figures: Figures;
  readonly total: Figures;
  readonly stations: readonly { readonly station: string; readonly name: string; readonly figures: Figures }[];
  readonly previous: Past | null;
  readonly history: readonly Past[];
  readonly peers: Peers | null;
};

/** Periods before this one in the small line, which ends with this one. */
const shown = 5;

/** The filing to judge; null where the unit does not owe it. */
export function filingOptions(period: string, section: string, facility: string) {
  return queryOptions({
    queryKey: ['review-filing', period, section, facility],
    queryFn: async ({ signal }): Promise<ReviewFiling | null> => {
      const [now, before] = await Promise.all([
        ask(
          documentOf<ReviewFilingQuery, { period: string; facility: string }>(reviewFilingDocuments, section),
          { period, facility },
          signal,
        ),
        ask(documentOf<ReviewPastQuery, { facility: string }>(reviewPastDocuments, section), { facility }, signal),
      ]);
      const filing = now.period?.area.filing;
      if (!filing) {
        return null;
      }
      const history = pastOf(before.periods, period);
      return {
        ...filing,
        previous: history.at(-1) ?? null,
        history: history.slice(-shown),
        peers: null,
      } as ReviewFiling;
    },
  });
}

function pastOf(periods: ReviewPastQuery['periods'], code: string): Past[] {
  const from = periods.find((period) => period.code === code)?.from ?? '';
  return periods
    .filter(({ to, area }) => to < from && (area.filing?.state === 'SUBMITTED' || area.filing?.state === 'ACCEPTED'))
    .sort((one, other) => one.to.localeCompare(other.to))
    .map((period) => ({
      period: period.code,
      name: period.name,
      days: daysOf(period),
      figures: period.area.filing?.total as Figures,
    }));
}

export function useFiling(period: string, section: string, facility: string) {
  return useQuery(filingOptions(period, section, facility));
}

/** Reads ahead what will be opened next. */
export function readAhead(client: QueryClient, period: string, section: string, facility: string): void {
  void client.prefetchQuery(filingOptions(period, section, facility));
}
