import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { YearMissingDocument, type YearMissingQuery, YearTotalsDocument } from '../gateway/generated/graphql';
import { ask, askPartly } from '../gateway/query';
import { sectionYearsOf } from './yearSections';

interface Section {
  readonly name: string;
}

/** The year's sums of these sections. */
export function yearTotalsOptions(period: string, sections: readonly Section[], facility: string | null) {
  const names = sections.map(({ name }) => name);
  return queryOptions({
    queryKey: ['year-totals', period, facility, names],
    queryFn: async ({ signal }) => {
      const { period: year, away } = await askPartly(YearTotalsDocument, { period, facility, sections: names }, signal);
      return { years: sectionYearsOf(year?.sections ?? []), away };
    },
    enabled: names.length > 0,
  });
}

type Missing = NonNullable<NonNullable<YearMissingQuery['period']>['section']>['yearTotal']['missing'];

export type MissingUnit = Missing['nodes'][number];

const noneMissing: Missing = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

/** One page of the units that have not filed all the periods of the year that they owe. */
export async function yearMissingPage(
  period: string,
  section: string,
  after: string | null,
  signal?: AbortSignal,
): Promise<Missing> {
  const answer = await ask(YearMissingDocument, { section, period, after }, signal);
  return answer.period?.section?.yearTotal.missing ?? noneMissing;
}

/** The same, a page at a time. */
export function yearMissingOptions(period: string, section: string) {
  return infiniteQueryOptions({
    queryKey: ['year-missing', period, section],
    queryFn: ({ pageParam, signal }) => yearMissingPage(period, section, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
  });
}
