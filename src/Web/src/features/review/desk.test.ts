import { describe, expect, it } from 'vitest';
import type { ReviewStartQuery } from '../../gateway/generated/graphql';
import { countsOf, deskOf } from './desk';
import { readReviewSearch } from './reviewSearch';

function section(name: string, department: 'MEDICAL_AFFAIRS' | 'PLANNING_FINANCE') {
  return { name, number: '1', title: name, shortTitle: name, form: 'F1', department };
}

function period(code: string, to: string, state: 'OPEN' | 'UPCOMING', waiting: Record<string, number>, forms = ['F1']) {
  return {
    code,
    name: code,
    from: to,
    to,
    dueAt: to,
    state,
    forms,
    bySection: Object.entries(waiting).map(([name, count]) => ({
      section: name,
      completeness: { filed: count + 3, returned: 1, accepted: 3 },
    })),
  };
}

const start: ReviewStartQuery = {
  sections: [section('a', 'MEDICAL_AFFAIRS'), section('b', 'MEDICAL_AFFAIRS'), section('c', 'PLANNING_FINANCE')],
  periods: [
    period('2023-07', '2023-07-14', 'OPEN', { a: 0, b: 2, c: 0 }),
    period('2023-08', '2023-08-14', 'OPEN', { a: 0, b: 0, c: 5 }),
    period('2023-09', '2023-09-14', 'UPCOMING', { a: 9, b: 9, c: 9 }),
    period('2023-Y', '2023-12-14', 'OPEN', {}, ['F2']),
  ],
};

describe('the desk', () => {
  it('opens where something waits for the department', () => {
    const desk = deskOf(start, 'MEDICAL_AFFAIRS', {});
    expect([desk?.period.code, desk?.section.name]).toEqual(['2023-07', 'b']);
    expect(deskOf(start, 'PLANNING_FINANCE', {})?.period.code).toBe('2023-08');
  });

  it('offers what the department follows, in periods that have begun and ask it', () => {
    const desk = deskOf(start, 'MEDICAL_AFFAIRS', {});
    expect(desk?.sections.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(desk?.periods.map(({ code }) => code)).toEqual(['2023-07', '2023-08']);
  });

  it('follows the address, and not to what another department follows', () => {
    const asked = deskOf(start, 'MEDICAL_AFFAIRS', { ky: '2023-08', muc: 'a' });
    expect([asked?.period.code, asked?.section.name]).toEqual(['2023-08', 'a']);
    expect(deskOf(start, 'MEDICAL_AFFAIRS', { ky: '2023-08', muc: 'c' })?.section.name).toBe('a');
  });

  it('is none where nothing is followed', () => {
    expect(deskOf(start, 'DEPARTMENT_OFFICE', {})).toBeNull();
    expect(deskOf(start, null, {})).toBeNull();
  });

  it('counts filed and not accepted as waiting', () => {
    expect(countsOf(start.periods[0] as never, 'b')).toEqual({ waiting: 2, clean: null, returned: 1, accepted: 3 });
  });
});

describe('the address', () => {
  it('is read as far as it makes sense', () => {
    expect(readReviewSearch({ ky: '2023-07', huyen: 400, tre: 1, mucdo: 'OUTLIER', trangthai: 'tra-lai' })).toEqual({
      ky: '2023-07',
      huyen: '400',
      tre: '1',
      mucdo: 'OUTLIER',
      trangthai: 'tra-lai',
    });
    expect(readReviewSearch({ tre: 'x', mucdo: 'BAD', trangthai: 'cho', ky: { a: 1 } })).toEqual({});
  });
});
