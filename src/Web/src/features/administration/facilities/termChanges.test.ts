import { describe, expect, it } from 'vitest';
import type { FacilityTerm } from './facilityRecord';
import { termChanges } from './termChanges';

const term: FacilityTerm = {
  validFrom: '2023-01-01',
  validTo: null,
  name: 'Phòng khám A',
  shortName: 'PK A',
  kind: 'clinic',
  tier: 'district',
  ownership: 'private',
  districtCode: '380',
  communeCode: null,
  parentCode: null,
  capabilities: [],
  notApplicableSections: [],
  nameSource: null,
  closedReason: null,
};

describe('what changed about a facility', () => {
  it('is said in words', () => {
    expect(termChanges(term, { ...term, kind: 'hospital', capabilities: ['hospital'], communeCode: '14755' })).toEqual([
      { label: 'Loại', from: 'Phòng khám', to: 'Bệnh viện' },
      { label: 'Mã xã', from: '–', to: '14755' },
      { label: 'Chức năng', from: '–', to: 'Có giường bệnh, khám chữa bệnh như bệnh viện' },
    ]);
  });

  it('is nothing between equals, whenever they hold', () => {
    expect(termChanges(term, { ...term, validFrom: '2024-01-01' })).toEqual([]);
  });
});
