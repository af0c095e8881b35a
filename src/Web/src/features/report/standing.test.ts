import { describe, expect, it } from 'vitest';
import { type Cell, excerpt, filedText, inOrder, rowsOf, standingOf } from './standing';

const cell = (section: string, state: Cell['state'], more: Partial<Cell> = {}): Cell => ({
  section,
  state,
  late: false,
  submission: 0,
  ...more,
});

describe('what a period asks of its reporter', () => {
  it('asks for what is not sent while the period takes filings', () => {
    expect(standingOf({ state: 'OPEN' }, [cell('a', 'SUBMITTED'), cell('b', 'DRAFT')])).toBe('todo');
    expect(standingOf({ state: 'PAST_DUE' }, [cell('a', 'NOT_STARTED')])).toBe('todo');
  });

  it('asks nothing of a closed period, unless an extension is in force or something was returned', () => {
    expect(standingOf({ state: 'CLOSED' }, [cell('a', 'NOT_STARTED')])).toBe('past');
    expect(
      standingOf({ state: 'CLOSED' }, [cell('a', 'NOT_STARTED', { extendedUntil: '2023-08-20T23:59:59+07:00' })]),
    ).toBe('todo');
    expect(standingOf({ state: 'CLOSED' }, [cell('a', 'RETURNED')])).toBe('todo');
  });

  it('keeps a running period in sight when all is sent, and folds it after the due date', () => {
    expect(standingOf({ state: 'OPEN' }, [cell('a', 'ACCEPTED')])).toBe('current');
    expect(standingOf({ state: 'PAST_DUE' }, [cell('a', 'ACCEPTED')])).toBe('past');
  });

  it('says nothing of a period that asks nothing', () => {
    expect(standingOf({ state: 'OPEN' }, [])).toBe('nothing');
  });
});

describe('the order of periods', () => {
  it('puts the earliest due date first and what is only running last', () => {
    const report = (dueAt: string, standing: 'todo' | 'current' | 'past') => ({
      period: { dueAt, from: dueAt, state: 'OPEN' as const },
      standing,
    });
    expect(
      inOrder([
        report('2023-08-15', 'todo'),
        report('2023-07-15', 'current'),
        report('2023-06-27', 'todo'),
        report('x', 'past'),
      ]),
    ).toMatchObject([
      { period: { dueAt: '2023-06-27' } },
      { period: { dueAt: '2023-08-15' } },
      { standing: 'current' },
    ]);
  });
});

describe('the lines of a period', () => {
  it('puts returns first and what is sent together last', () => {
    const rows = rowsOf([
      cell('a', 'SUBMITTED'),
      cell('b', 'NOT_STARTED'),
      cell('c', 'RETURNED'),
      cell('d', 'ACCEPTED'),
      cell('e', 'DRAFT'),
    ]);
    expect(rows.map((row) => [row.state, ...row.cells.map((one) => one.section)])).toEqual([
      ['RETURNED', 'c'],
      ['DRAFT', 'e'],
      ['NOT_STARTED', 'b'],
      ['FILED', 'a', 'd'],
    ]);
  });

  it('counts what is sent, accepted and late', () => {
    expect(filedText([cell('a', 'SUBMITTED', { late: true }), cell('b', 'ACCEPTED')])).toBe(
      'Đã gửi 1, đã tiếp nhận 1 nội dung, trong đó 1 quá hạn',
    );
    expect(filedText([cell('b', 'ACCEPTED')])).toBe('Đã tiếp nhận 1 nội dung');
  });
});

describe('an excerpt of a reason', () => {
  it('ends at a word', () => {
    expect(excerpt('Số liên thông chưa khớp với số đã kê', 20)).toBe('Số liên thông chưa…');
    expect(excerpt(' Số  chưa\nkhớp ')).toBe('Số chưa khớp');
  });
});
