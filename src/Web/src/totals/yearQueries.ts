import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { documentOf, fieldOf } from '../gateway/areas';
import { type YearMissingQuery, yearMissingDocuments } from '../gateway/generated/areas/year-missing';
import {
  type TypedDocumentString,
  YearTotalsDocument,
  type YearTotalsQueryVariables,
} from '../gateway/generated/graphql';
import { ask, askPartly } from '../gateway/query';
import { sectionYearsOf } from './yearSections';

interface Section {
  readonly name: string;
}

/**
 * The year's sums of these sections.
 * @param all Every section that there is: each is either asked for or not.
 */
export function yearTotalsOptions(
  period: string,
  sections: readonly Section[],
  all: readonly Section[],
  facility: string | null,
) {
  const names = new Set(sections.map(({ name }) => name));
  const asked = Object.fromEntries(all.map(({ name }) => [fieldOf(name), names.has(name)]));
  return queryOptions({
    queryKey: ['year-totals', period, facility, [...names]],
    queryFn: async ({ signal }) => {
      const variables = { period, facility, ...asked } as YearTotalsQueryVariables;
      const { period: year, away } = await askPartly(YearTotalsDocument, variables, signal);
      return { years: year ? sectionYearsOf(year, sections) : [], away };
    },
    enabled: names.size > 0,
  });
}

type Missing = NonNullable<YearMissingQuery['period']>['section']['yearTotal']['missing'];

export type MissingUnit = Missing['nodes'][number];

const noneMissing: Missing = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };

/** One page of the units that have not filed all the periods of the year that they owe. */
export async function yearMissingPage(
  period: string,
  section: string,
  after: string | null,
  signal?: AbortSignal,
): Promise<Missing> {
  const document: TypedDocumentString<YearMissingQuery, { period: string; after: string | null }> | null = documentOf(
    yearMissingDocuments,
    section,
  );
  const answer = document && (await ask(document, { period, after }, signal));
  return answer?.period?.section.yearTotal.missing ?? noneMissing;
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
