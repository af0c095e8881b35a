import { queryOptions } from '@tanstack/react-query';
import { documentOf } from '../../gateway/areas';
import { type DistrictUnitsQuery, districtUnitsDocuments } from '../../gateway/generated/areas/district-units';
import type { CareLevel, TypedDocumentString } from '../../gateway/generated/graphql';
import { ask } from '../../gateway/query';
import { noDistrict } from './owed';

export type UnitFiling = NonNullable<DistrictUnitsQuery['period']>['section']['filings']['nodes'][number];

interface Variables {
  period: string;
  district: string | null;
  tier: CareLevel | null;
  after: string | null;
}

/** A section's filings in a district, by facility; only central units belong to no district. */
export function unitsOptions(period: string, section: string, district: string) {
  return queryOptions({
    queryKey: ['district-units', period, section, district],
    queryFn: async ({ signal }) => {
      const found = new Map<string, UnitFiling>();
      const document: TypedDocumentString<DistrictUnitsQuery, Variables> | null = documentOf(
        districtUnitsDocuments,
        section,
      );
      if (!document) {
        return found;
      }
      const place = district === noDistrict ? { district: null, tier: 'CENTRAL' as const } : { district, tier: null };
      let after: string | null = null;
      do {
        const answer: DistrictUnitsQuery = await ask(document, { period, ...place, after }, signal);
        const filings: NonNullable<DistrictUnitsQuery['period']>['section']['filings'] | undefined =
          answer.period?.section.filings;
        for (const filing of filings?.nodes ?? []) {
          found.set(filing.facility.code, filing);
        }
        after = filings?.pageInfo.hasNextPage ? filings.pageInfo.endCursor : null;
      } while (after !== null);
      return found;
    },
  });
}
