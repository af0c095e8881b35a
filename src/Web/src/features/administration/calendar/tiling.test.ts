import { describe, expect, it } from 'vitest';
import { tilingFaults } from './tiling';
import type { PeriodFields } from './yearFields';

function period(code: string, from: string, to: string, dueOn = to): PeriodFields {
  return { code, name: code, from, to, dueOn, forms: 'A' };
}

const half = period('2023-H1', '01/01/2023', '14/06/2023');
const july = period('2023-07', '15/06/2023', '14/07/2023');

describe('the windows of a year', () => {
  it('are in order when they follow each other, however they are listed, and the year spans them', () => {
    expect(tilingFaults([july, period('2023-Y', '01/01/2023', '14/07/2023'), half])).toEqual([]);
  });

  it('must leave no gap', () => {
    const [fault, ...more] = tilingFaults([half, { ...july, from: '18/06/2023' }]);
    expect(fault).toMatchObject({ period: 1, field: 'from', message: expect.stringContaining('Trống 3 ngày') });
    expect(more).toEqual([]);
  });

  it('must not overlap', () => {
    const [fault] = tilingFaults([half, { ...july, from: '14/06/2023' }]);
    expect(fault).toMatchObject({ period: 1, field: 'from', message: expect.stringContaining('Chồng 1 ngày') });
  });

  it('are spanned by the year exactly', () => {
    const faults = tilingFaults([half, july, period('2023-Y', '02/01/2023', '31/12/2023')]);
    expect(faults.map((fault) => [fault.period, fault.field])).toEqual([
      [2, 'from'],
      [2, 'to'],
    ]);
  });

  it('end before the due date and after they begin', () => {
    expect(tilingFaults([{ ...half, dueOn: '13/06/2023' }])).toMatchObject([{ period: 0, field: 'dueOn' }]);
    expect(tilingFaults([{ ...half, to: '31/12/2022' }])).toMatchObject([{ period: 0, field: 'to' }]);
  });

  it('say nothing of what is still being typed', () => {
    expect(tilingFaults([half, { ...july, from: '15/06/20' }])).toEqual([]);
  });
});
