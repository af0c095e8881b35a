import { describe, expect, it } from 'vitest';
import { apiName, choices, facilityKinds, gatewayName, roles } from './words';

describe('names of values', () => {
  it('are spelt as the API for writing spells them', () => {
    expect(apiName('DISTRICT_HEALTH_CENTRE')).toBe('districtHealthCentre');
    expect(apiName('PUBLIC')).toBe('public');
  });

  it('come back the same', () => {
    for (const [name] of [...choices(facilityKinds), ...choices(roles)]) {
      expect(gatewayName(apiName(name))).toBe(name);
    }
  });
});
