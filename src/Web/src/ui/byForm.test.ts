import { expect, test } from 'vitest';
import { byForm } from './byForm';

test('sections stand under their form, each form once, in the order given', () => {
  const section = (name: string, form: string) => ({ name, form });
  const groups = byForm([section('a', 'TH2023-PL1'), section('b', 'TH2023-PL2'), section('c', 'TH2023-PL1')]);
  expect(groups.map(({ name, sections }) => [name, sections.map((one) => one.name)])).toEqual([
    ['Phụ lục 1', ['a', 'c']],
    ['Phụ lục 2', ['b']],
  ]);
});
