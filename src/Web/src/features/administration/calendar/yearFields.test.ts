import { describe, expect, it } from 'vitest';
import type { CalendarPeriodFragment } from '../../../gateway/generated/graphql';
import {
  formsOf,
  kindOf,
  periodFields,
  proposeYear,
  requestOf,
  shiftYears,
  versionOf,
  yearChanges,
} from './yearFields';

const july: CalendarPeriodFragment = {
  code: '2023-07',
  year: 2023,
  kind: 'MONTH',
  name: 'Tháng 7',
  from: '2023-06-15',
  to: '2023-07-14',
  dueOn: '2023-07-15',
  state: 'OPEN',
  closedAt: null,
  closedBy: null,
  closingReason: null,
  calendarVersion: 3,
  forms: ['PL1', 'PL2'],
};

describe('the kind of a period', () => {
  it.each([
    ['2024-07', 'MONTH'],
    ['2024-H2', 'HALF_YEAR'],
    ['2024-Y', 'YEAR'],
    ['2024-Q1', null],
    ['', null],
  ])('of %s is %s', (code, kind) => expect(kindOf(code)).toBe(kind));
});

describe('a year', () => {
  it('goes back as it came', () => {
    const sent = requestOf({ periods: [periodFields(july)], nextWorkingDay: false });
    expect(sent).toEqual({
      periods: [
        {
          code: '2023-07',
          kind: 'month',
          name: 'Tháng 7',
          from: '2023-06-15',
          to: '2023-07-14',
          dueOn: '2023-07-15',
          forms: ['PL1', 'PL2'],
        },
      ],
    });
  });

  it('takes forms with any separator', () => {
    expect(formsOf(' A-1; B-2,C-3\nD-4 ')).toEqual(['A-1', 'B-2', 'C-3', 'D-4']);
  });

  it('is proposed from the one before, a year later', () => {
    const year = { ...july, code: '2023-Y', name: 'Năm 2023', from: '2023-01-01', to: '2023-12-14' };
    expect(proposeYear([july, year], 2024)).toMatchObject([
      { code: '2024-07', name: 'Tháng 7', from: '15/06/2024', to: '14/07/2024', dueOn: '15/07/2024' },
      { code: '2024-Y', name: 'Năm 2024', from: '01/01/2024', to: '14/12/2024' },
    ]);
  });

  it('keeps the end of February at its end', () => {
    const [leap] = proposeYear([{ ...july, code: '2023-02', from: '2023-02-01', to: '2023-02-28' }], 2024);
    expect(leap?.to).toBe('29/02/2024');
    expect(shiftYears('2024-02-29', 1)).toBe('2025-02-28');
  });
});

describe('two readings of a year', () => {
  it('differ in what was published between them, not in their state', () => {
    expect(yearChanges([july], [{ ...july, state: 'CLOSED', calendarVersion: 4 }])).toEqual([]);
    expect(yearChanges([july], [{ ...july, dueOn: '2023-07-17', forms: ['A'] }])).toEqual([
      { label: 'Kỳ 2023-07, hạn nộp', from: '15/07/2023', to: '17/07/2023' },
      { label: 'Kỳ 2023-07, phụ lục', from: 'PL1, PL2', to: 'A' },
    ]);
    expect(yearChanges([july], [july, { ...july, code: '2023-08', name: 'Tháng 8' }])).toEqual([
      { label: 'Kỳ 2023-08', from: '–', to: 'Tháng 8' },
    ]);
    expect(yearChanges([july], [])).toEqual([{ label: 'Kỳ 2023-07', from: 'Tháng 7', to: '–' }]);
  });

  it('have the version that the next publishing names', () => {
    expect(versionOf([july])).toBe(3);
    expect(versionOf([])).toBe(0);
  });
});
