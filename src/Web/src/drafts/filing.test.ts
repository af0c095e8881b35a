import { expect, it } from 'vitest';
import { filingOfWritten, type WrittenFiling } from './filing';
import { filing } from './sample';

const written: WrittenFiling = {
  ...filing(),
  state: 'notStarted',
  periodState: 'pastDue',
  allowedActions: ['save', 'submit'],
  checks: [
    {
      id: 'fell:issued',
      code: 'fell',
      severity: 'soft',
      line: 'issued',
      station: null,
      row: null,
      column: null,
      message: 'Giảm',
      explanation: null,
      blocks: true,
    },
  ],
  carriedFrom: '2023-H1',
};

it('says what REST answers in the words of the gateway', () => {
  expect(filingOfWritten(written)).toEqual({
    ...filing(),
    state: 'NOT_STARTED',
    periodState: 'PAST_DUE',
    allowedActions: ['SAVE', 'SUBMIT'],
    checks: [{ ...written.checks[0], severity: 'SOFT' }],
    carriedFrom: { code: '2023-H1' },
  });
  expect(filingOfWritten({ ...written, carriedFrom: null }).carriedFrom).toBeNull();
});
