import { afterEach, expect, it } from 'vitest';
import { setProvince } from '../province/province';
import { byForm } from './byForm';

afterEach(() => setProvince({}));

it('groups by form in the order in which they come', () => {
  setProvince({ forms: [{ code: 'PL1', name: 'Phụ lục 1' }] });
  const sections = [
    { number: '1', form: 'PL1' },
    { number: 'I', form: 'PL2' },
    { number: '2', form: 'PL1' },
  ];
  expect(byForm(sections, ({ form }) => form).map(({ name, of }) => [name, ...of.map(({ number }) => number)])).toEqual(
    [
      ['Phụ lục 1', '1', '2'],
      ['PL2', 'I'],
    ],
  );
});
