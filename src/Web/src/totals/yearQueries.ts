import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { documentOf, fieldOf } from '../gateway/areas';
import { type YearMissingQuery, yearMissingDocuments } from '../gateway/generated/areas/year-missing';
import {
  type TypedDocumentString,
  YearTotalsDocument,
  type YearTotalsQueryVariables,
} from '../gateway/generated/graphql';
import { ask } from '../gateway/query';
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
      const answer = await ask(YearTotalsDocument, variables, signal);
      return answer.period ? sectionYearsOf(answer.period, sections) : [];
    },
    enabled: names.size > 0,
  });
}

type Missing = NonNullable<YearMissingQuery['period']>['section']['yearTotal']['missing'];

export type MissingUnit = Missing['nodes'][number];

/** Units that have not filed all the periods of the year that they owe, a page at a time. */
export function yearMissingOptions(period: string, section: string) {
  return infiniteQueryOptions({
    queryKey: ['year-missing', period, section],
    queryFn: async ({ pageParam, signal }): Promise<Missing | null> => {
      const document: TypedDocumentString<YearMissingQuery, { period: string; after: string | null }> | null =
        documentOf(yearMissingDocuments, section);
      const answer = document && (await ask(document, { period, after: pageParam }, signal));
      return answer?.period?.section.yearTotal.missing ?? null;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null),
  });
}
