import type { CareLevel, FacilityKind } from '../../../gateway/generated/graphql';
import { readDate, shownDate } from '../../../time/typedDate';
import { apiName, type Capability, gatewayName, type Ownership } from '../words';
import type { FacilityTerm } from './facilityRecord';

/** The form of a facility, as typed. Blank is blank. */
export interface FacilityFields {
  code: string;
  validFrom: string;
  name: string;
  shortName: string;
  kind: FacilityKind | '';
  tier: CareLevel | '';
  ownership: Ownership | '';
  districtCode: string;
  communeCode: string;
  parentCode: string;
  /** Beyond what the kind implies. */
  capabilities: Capability[];
  notApplicableSections: string[];
  nameSource: string;
}

const implied: Partial<Record<FacilityKind, Capability>> = {
  HOSPITAL: 'HOSPITAL',
  DISEASE_CONTROL_CENTRE: 'DISEASE_CONTROL',
};

export function isImplied(capability: Capability, kind: FacilityKind | ''): boolean {
  return kind !== '' && implied[kind] === capability;
}

export function emptyFacility(today: string): FacilityFields {
  return {
    code: '',
    validFrom: shownDate(today),
    name: '',
    shortName: '',
    kind: '',
    tier: '',
    ownership: '',
    districtCode: '',
    communeCode: '',
    parentCode: '',
    capabilities: [],
    notApplicableSections: [],
    nameSource: '',
  };
}

export function fieldsOf(code: string, term: FacilityTerm, today: string): FacilityFields {
  const kind = gatewayName<FacilityKind>(term.kind);
  return {
    code,
    // A change counts from today; one made ahead can only be corrected on its own day.
    validFrom: shownDate(term.validFrom > today ? term.validFrom : today),
    name: term.name,
    shortName: term.shortName,
    kind,
    tier: gatewayName<CareLevel>(term.tier),
    ownership: gatewayName<Ownership>(term.ownership),
    districtCode: term.districtCode ?? '',
    communeCode: term.communeCode ?? '',
    parentCode: term.parentCode ?? '',
    capabilities: term.capabilities.map((name) => gatewayName<Capability>(name)).filter((one) => !isImplied(one, kind)),
    notApplicableSections: term.notApplicableSections,
    nameSource: term.nameSource ?? '',
  };
}

/** What PUT takes. Blank choices stay out, so that the server says which are missing. */
export function requestOf(fields: FacilityFields) {
  const station = fields.kind === 'COMMUNE_HEALTH_STATION';
  return {
    validFrom: readDate(fields.validFrom),
    name: fields.name,
    shortName: fields.shortName || null,
    kind: fields.kind ? apiName(fields.kind) : null,
    tier: fields.tier ? apiName(fields.tier) : null,
    ownership: fields.ownership ? apiName(fields.ownership) : null,
    districtCode: fields.districtCode || null,
    communeCode: fields.communeCode || null,
    parentCode: (station && fields.parentCode) || null,
    capabilities: fields.capabilities.filter((one) => !isImplied(one, fields.kind)).map(apiName),
    notApplicableSections: fields.notApplicableSections,
    nameSource: fields.nameSource || null,
  };
}
