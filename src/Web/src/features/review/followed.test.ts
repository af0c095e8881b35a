import { describe, expect, it } from 'vitest';
import type { ReviewStartQuery } from '../../gateway/generated/graphql';
import { countsOf, followedOf } from './followed';
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
    reviews: Object.entries(waiting).map(([name, count]) => ({
      section: name,
      waiting: count,
      returned: 1,
      accepted: 3,
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

describe('what a division follows', () => {
  it('opens where something waits for the department', () => {
    const followed = followedOf(start, 'MEDICAL_AFFAIRS', {});
    expect([followed?.period.code, followed?.section.name]).toEqual(['2023-07', 'b']);
    expect(followedOf(start, 'PLANNING_FINANCE', {})?.period.code).toBe('2023-08');
  });

  it('offers what the department follows, in periods that have begun and ask it', () => {
    const followed = followedOf(start, 'MEDICAL_AFFAIRS', {});
    expect(followed?.sections.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(followed?.periods.map(({ code }) => code)).toEqual(['2023-07', '2023-08']);
  });

  it('follows the address, and not to what another department follows', () => {
    const asked = followedOf(start, 'MEDICAL_AFFAIRS', { ky: '2023-08', muc: 'a' });
    expect([asked?.period.code, asked?.section.name]).toEqual(['2023-08', 'a']);
    expect(followedOf(start, 'MEDICAL_AFFAIRS', { ky: '2023-08', muc: 'c' })?.section.name).toBe('a');
  });

  it('is none where nothing is followed', () => {
    expect(followedOf(start, 'DEPARTMENT_OFFICE', {})).toBeNull();
    expect(followedOf(start, null, {})).toBeNull();
  });

  it('counts nothing of a section of which nothing was submitted', () => {
    expect(countsOf(start.periods[0] as never, 'b')).toEqual({ waiting: 2, clean: null, returned: 1, accepted: 3 });
    expect(countsOf(start.periods[0] as never, 'd')).toEqual({ waiting: 0, clean: null, returned: 0, accepted: 0 });
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
