import { expect, it } from 'vitest';
import { receiptNumber } from './receipt';

it('names period, facility, form, section and submission', () => {
  const sent = { definition: { form: 'TH2023-PL1', number: '2' }, filing: { submission: 1 } };
  expect(receiptNumber(sent, '2023-08', 'BV-3801')).toBe('2023-08/BV-3801/TH2023-PL1-2-01');
});
