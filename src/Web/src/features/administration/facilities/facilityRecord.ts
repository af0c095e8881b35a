import { queryOptions } from '@tanstack/react-query';
import { problemOf, request } from '../../../gateway/http';
import { signedOut } from '../../../gateway/signedOut';

/** A facility as it stood from one day to another, as the API for writing spells it. */
export interface FacilityTerm {
  validFrom: string;
  validTo: string | null;
  name: string;
  shortName: string;
  kind: string;
  tier: string;
  ownership: string;
  districtCode: string | null;
  communeCode: string | null;
  parentCode: string | null;
  capabilities: string[];
  notApplicableSections: string[];
  nameSource: string | null;
  closedReason: string | null;
}

export interface FacilityRecord {
  code: string;
  version: number;
  history: FacilityTerm[];
}

/**
 * A facility's whole history with the version that a change names. From the writing API and not the gateway, which knows a facility
 * only on a day: a closed one, or one that is to open, must be editable too.
 */
export function facilityRecord(code: string) {
  return queryOptions({
    queryKey: ['facility-record', code],
    queryFn: async ({ signal }) => {
      const response = await request(`/api/directory/facilities/${encodeURIComponent(code)}`, { signal });
      if (!response.ok) {
        if (response.status === 401) {
          signedOut();
        }
        throw await problemOf(response);
      }
      return (await response.json()) as FacilityRecord;
    },
    // A form stands on it: what one types must not be exchanged under one's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** The newest term: the one that a change goes on from. */
export function newestTerm(record: FacilityRecord): FacilityTerm {
  return record.history.at(-1) as FacilityTerm;
}
