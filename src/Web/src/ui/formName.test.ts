import { expect, it } from 'vitest';
import { byForm, formName } from './formName';

it('names a form by the number of its appendix', () => {
  expect(formName('TH2023-PL2')).toBe('Phụ lục 2');
  expect(formName('BM-01')).toBe('BM-01');
});

it('groups by form in the order in which they come', () => {
  const sections = [
    { number: '1', form: 'TH2023-PL1' },
    { number: 'I', form: 'TH2023-PL2' },
    { number: '2', form: 'TH2023-PL1' },
  ];
  expect(byForm(sections, ({ form }) => form).map(({ name, of }) => [name, ...of.map(({ number }) => number)])).toEqual(
    [
      ['Phụ lục 1', '1', '2'],
      ['Phụ lục 2', 'I'],
    ],
  );
});
