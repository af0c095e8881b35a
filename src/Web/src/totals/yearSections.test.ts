import { expect, test } from 'vitest';
import { systemsSection } from '../figures/sampleSections';
import { addedWords, sectionYearsOf, summedSections } from './yearSections';

const sections = [
  { name: 'a', form: 'PL1' },
  { name: 'b', form: 'PL2' },
];

test('a year shows summed up what it does not ask itself; other periods sum up nothing', () => {
  expect(summedSections({ kind: 'YEAR', forms: ['PL2'] }, sections)).toEqual([sections[0]]);
  expect(summedSections({ kind: 'HALF_YEAR', forms: ['PL2'] }, sections)).toEqual([]);
});

test('the sums are of what could be read, numbers alone, with what one unit has not filed', () => {
  const section = (missing: { periods: { code: string; name: string }[] }[]) => ({
    definition: { ...systemsSection, form: 'PL2', title: '', unit: '' },
    yearTotal: {
      periods: [],
      owed: 1,
      complete: 0,
      figures: { count: 3, words: 'không', list: [] },
      missing: { nodes: missing },
    },
  });
  const august = { code: '2023-08', name: 'Tháng 8' };
  const years = sectionYearsOf([section([{ periods: [august] }]), null, section([])]);
  expect(years.map(({ missing }) => missing)).toEqual([[august], []]);
  expect(years[0]?.figures).toEqual({ count: 3 });
});

test('what is added up is said by the kinds of periods', () => {
  const period = (kind: string) => ({ code: kind, name: kind, kind });
  expect(addedWords([period('HALF_YEAR'), period('MONTH'), period('MONTH')])).toBe('6 tháng + các tháng');
  expect(addedWords([period('MONTH')])).toBe('các tháng');
});
