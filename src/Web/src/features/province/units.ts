import { queryOptions } from '@tanstack/react-query';
import { DistrictUnitsDocument, type DistrictUnitsQuery } from '../../gateway/generated/graphql';
import { ask } from '../../gateway/query';
import { noDistrict } from './owed';

type Filings = NonNullable<NonNullable<DistrictUnitsQuery['period']>['section']>['filings'];

export type UnitFiling = Filings['nodes'][number];

/** A section's filings in a district, by facility; only central units belong to no district. */
export function unitsOptions(period: string, section: string, district: string) {
  return queryOptions({
    queryKey: ['district-units', period, section, district],
    queryFn: async ({ signal }) => {
      const found = new Map<string, UnitFiling>();
      const place = district === noDistrict ? { district: null, tier: 'CENTRAL' as const } : { district, tier: null };
      let after: string | null = null;
      do {
        const answer: DistrictUnitsQuery = await ask(
          DistrictUnitsDocument,
          { section, period, ...place, after },
          signal,
        );
        const filings: Filings | undefined = answer.period?.section?.filings;
        for (const filing of filings?.nodes ?? []) {
          found.set(filing.facility.code, filing);
        }
        after = filings?.pageInfo.hasNextPage ? filings.pageInfo.endCursor : null;
      } while (after !== null);
      return found;
    },
  });
}
