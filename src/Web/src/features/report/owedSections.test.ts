import { expect, it } from 'vitest';
import { owedSections } from './owedSections';

it('keeps what has a filing, in its order, and leaves out what is away or not owed', () => {
  const [one, two] = [
    { name: 'a', filing: { state: 'DRAFT' } },
    { name: 'b', filing: { state: 'SUBMITTED' } },
  ];
  expect(owedSections([one, null, { name: 'c', filing: null }, two])).toEqual([one, two]);
});
