import { describe, expect, it } from 'vitest';
import { emptyFacility, fieldsOf, requestOf } from './facilityFields';
import type { FacilityTerm } from './facilityRecord';

const hospital: FacilityTerm = {
  validFrom: '2023-01-01',
  validTo: null,
  name: 'Bệnh viện A',
  shortName: 'BV A',
  kind: 'hospital',
  tier: 'province',
  ownership: 'public',
  districtCode: '380',
  communeCode: null,
  parentCode: null,
  capabilities: ['hospital', 'issuesDriverCertificates'],
  notApplicableSections: ['residence-declarations'],
  nameSource: null,
  closedReason: null,
};

describe('the form of a facility', () => {
  it('goes back as it came, from the day of the change', () => {
    const { closedReason, validTo, ...same } = hospital;
    expect(requestOf(fieldsOf('BV-01', hospital, '2023-08-14'))).toEqual({
      ...same,
      validFrom: '2023-08-14',
      // What the kind implies is not said twice.
      capabilities: ['issuesDriverCertificates'],
    });
  });

  it('offers the day of a change made ahead, which alone can be corrected', () => {
    expect(fieldsOf('BV-01', { ...hospital, validFrom: '2024-01-01' }, '2023-08-14').validFrom).toBe('01/01/2024');
  });

  it('keeps a capability that another kind does not imply', () => {
    const centre = fieldsOf('TTYT-380', { ...hospital, kind: 'districtHealthCentre' }, '2023-08-14');
    expect(requestOf(centre).capabilities).toEqual(['hospital', 'issuesDriverCertificates']);
  });

  it('sends no managing unit but a station’s', () => {
    const fields = { ...emptyFacility('2023-08-14'), kind: 'CLINIC' as const, parentCode: 'TTYT-380' };
    expect(requestOf(fields).parentCode).toBeNull();
    expect(requestOf({ ...fields, kind: 'COMMUNE_HEALTH_STATION' }).parentCode).toBe('TTYT-380');
  });

  it('leaves blanks to the server to name', () => {
    expect(requestOf({ ...emptyFacility('2023-08-14'), validFrom: 'mai' })).toMatchObject({
      validFrom: null,
      name: '',
      kind: null,
      districtCode: null,
    });
  });
});
