import { type InfiniteData, type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { numbersOf } from '../../figures/answers';
import {
  type FilingState,
  ReviewQueueDocument,
  type ReviewQueueQuery,
  ReviewSectionDocument,
  type ReviewSectionQuery,
} from '../../gateway/generated/graphql';
import { ask, asked } from '../../gateway/query';
import type { QueueRow } from './queue';
import type { QueueState } from './reviewSearch';

export type SectionDefinition = NonNullable<NonNullable<ReviewSectionQuery['period']>['section']>['definition'];

const states: Record<QueueState, FilingState> = { cho: 'SUBMITTED', 'tra-lai': 'RETURNED', 'tiep-nhan': 'ACCEPTED' };

type Page = ReviewQueueQuery;
type Key = readonly ['review-queue', string, string, ...QueueState[]];

/** Of one list, or without a state of all three. */
export function queueKey(period: string, section: string, ...state: QueueState[]): Key {
  return ['review-queue', period, section, ...state];
}

/** What the form asks in this section; does not change while one works. */
export function useSection(period: string, section: string) {
  return useQuery({
    ...asked(ReviewSectionDocument, { section, period }),
    staleTime: 600_000,
  });
}

/** One list of a section, worst first, all its pages. Others decide too: it is read anew each minute. */
export function useQueue(period: string, section: string, state: QueueState) {
  const query = useInfiniteQuery({
    queryKey: queueKey(period, section, state),
    queryFn: ({ pageParam, signal }) =>
      ask(ReviewQueueDocument, { section, period, state: states[state], after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => {
      const info = page.period?.section?.filings.pageInfo;
      return info?.hasNextPage ? (info.endCursor ?? undefined) : undefined;
    },
    refetchInterval: 60_000,
  });
  const { data, hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const rows = useMemo(() => (data ? rowsOf(data.pages) : undefined), [data]);
  return { query, rows };
}

function rowsOf(pages: readonly Page[]): QueueRow[] {
  return pages.flatMap((page) =>
    (page.period?.section?.filings.nodes ?? []).map(({ facility, total, ...filing }) => ({
      facility: facility.code,
      name: facility.name,
      shortName: facility.shortName,
      tier: facility.tier,
      district: facility.district ?? null,
      state: filing.state,
      version: filing.version,
      late: filing.late,
      submittedAt: filing.submittedAt ?? null,
      synthetic: filing.synthetic,
      risk: filing.risk,
      acceptable: filing.allowedActions.includes('ACCEPT'),
      figures: numbersOf(total),
    })),
  );
}

/** Takes decided filings off the waiting list at once, without reading it anew. */
export function takeOff(client: QueryClient, period: string, section: string, decided: ReadonlySet<string>): void {
  client.setQueryData<InfiniteData<Page>>(queueKey(period, section, 'cho'), (data) =>
    data
      ? {
          ...data,
          pages: data.pages.map((page) => {
            if (!page.period?.section) {
              return page;
            }
            const { filings } = page.period.section;
            const nodes = filings.nodes.filter((node) => !decided.has(node.facility.code));
            return {
              ...page,
              period: { ...page.period, section: { ...page.period.section, filings: { ...filings, nodes } } },
            };
          }),
        }
      : data,
  );
}
