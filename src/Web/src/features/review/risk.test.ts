import { expect, it } from 'vitest';
import { riskOrder, risks } from './risk';

it('has a word and a sign of its own for each, the worst first', () => {
  expect(riskOrder).toEqual(['HARD_CHANGE', 'OUTLIER', 'EXPLAINED', 'CLEAN']);
  expect(new Set(Object.values(risks).map((look) => look.word)).size).toBe(4);
  expect(new Set(Object.values(risks).map((look) => look.sign)).size).toBe(4);
});
