import { afterEach, expect, test } from 'vitest';
import { allDivisions, divisionName, formName, setProvince } from './province';

afterEach(() => setProvince({}));

test('forms and divisions are named by what the province says', () => {
  const divisions = [{ code: 'clinicalAffairs', name: 'Phòng Một' }];
  setProvince({ forms: [{ code: 'M2', name: 'Mẫu số 2' }], divisions });
  expect(formName('M2')).toBe('Mẫu số 2');
  expect(divisionName('clinicalAffairs')).toBe('Phòng Một');
  expect(allDivisions()).toEqual(divisions);
});

test('what the province does not have is shown by its code', () => {
  expect(formName('M2')).toBe('M2');
  expect(divisionName('clinicalAffairs')).toBe('clinicalAffairs');
});
