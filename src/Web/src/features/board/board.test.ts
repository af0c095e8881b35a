import { describe, expect, it } from 'vitest';
import type { BoardCountFragment, BoardRowFragment, FilingState } from '../../gateway/generated/graphql';
import { NoLine, Problem } from '../../gateway/problem';
import { BoardFeed, type BoardSource } from './boardFeed';
import { byDistrict, matching, missing, notFiled } from './boardView';
import { currentPeriod } from './currentPeriod';
import { gridItems, isAllSelected } from './gridItems';
import { pauseAfter } from './pace';
import { tally, unitRow } from './unitRow';

function node(code: string, states: Record<string, FilingState>, district = '380', late = false): BoardRowFragment {
  return {
    facility: {
      code,
      name: `Bệnh viện Đa khoa ${code}`,
      shortName: `BV ${code}`,
      tier: code.startsWith('T') ? 'PROVINCE' : 'DISTRICT',
      district: district ? { code: district, name: `Huyện ${district}` } : null,
    },
    cells: Object.entries(states).map(([section, state]) => ({
      section,
      state,
      late,
      version: state === 'NOT_STARTED' ? 0 : 1,
      extendedUntil: null,
    })),
    lastReminder: null,
  };
}

const count = (filed: number): BoardCountFragment => ({
  owed: 4,
  filed,
  onTime: filed,
  late: 0,
  returned: 0,
  accepted: 0,
  reportsOwed: 2,
  reportsComplete: 0,
});

type Changes = { rows: BoardRowFragment[]; more?: boolean; completeness?: BoardCountFragment } | Error;

/** A gateway of two pages that tells the order it was asked in. */
function gateway(changes: Changes[]) {
  const asked: string[] = [];
  const source: BoardSource = {
    start: async () => {
      asked.push('cursor');
      return {
        now: '2023-08-14T09:00:00+07:00',
        period: {
          code: '2023-08',
          name: 'Tháng 8',
          from: '2023-07-15',
          to: '2023-08-14',
          dueAt: '2023-08-15T23:59:59+07:00',
          state: 'OPEN',
          closedAt: null,
          closedBy: null,
          closingReason: null,
          forms: ['F'],
          completeness: count(1),
          changes: { cursor: 'c0' },
        },
      };
    },
    page: async (_, after) => {
      asked.push(`page ${after ?? 'first'}`);
      const nodes = after ? [node('B', { a: 'DRAFT' })] : [node('A', { a: 'NOT_STARTED', b: 'SUBMITTED' })];
      return {
        period: { board: { totalCount: 2, nodes, pageInfo: { hasNextPage: !after, endCursor: after ? null : 'p1' } } },
      };
    },
    changes: async (_, cursor) => {
      asked.push(`after ${cursor}`);
      const next = changes.shift();
      if (!next || next instanceof Error) {
        throw next ?? new NoLine();
      }
      return {
        now: '2023-08-14T09:00:04+07:00',
        period: {
          state: 'OPEN',
          closedAt: null,
          closedBy: null,
          closingReason: null,
          changes: {
            cursor: `${cursor}+`,
            more: next.more ?? false,
            completeness: next.completeness ?? null,
            rows: next.rows,
          },
        },
      };
    },
  };
  return { source, asked };
}

describe('feed', () => {
  it('takes the cursor before the pages and follows from it', async () => {
    const { source, asked } = gateway([{ rows: [] }]);
    const feed = new BoardFeed(source, '2023-08');
    await feed.refresh();
    expect([...feed.state.rows.keys()]).toEqual(['A', 'B']);
    await feed.refresh();
    expect(asked).toEqual(['cursor', 'page first', 'page p1', 'after c0']);
  });

  it('asks on at once while there is more, and names the cells that changed', async () => {
    const { source, asked } = gateway([
      { rows: [node('A', { a: 'SUBMITTED', b: 'SUBMITTED' })], more: true, completeness: count(2) },
      { rows: [] },
    ]);
    const feed = new BoardFeed(source, '2023-08');
    await feed.refresh();
    await feed.refresh();
    expect(asked.slice(-2)).toEqual(['after c0', 'after c0+']);
    expect([...(feed.state.glowing.get('A') ?? [])]).toEqual(['a']);
    // No completeness in the second answer: the first one's stands.
    expect(feed.state.period?.completeness.filed).toBe(2);
  });

  it('loads anew after a bad cursor and stays after a lost line', async () => {
    const { source, asked } = gateway([
      new NoLine(),
      new Problem({ type: 'urn:dean06:BAD_CURSOR', title: 'cursor', status: 200 }),
    ]);
    const feed = new BoardFeed(source, '2023-08');
    await feed.refresh();
    await feed.refresh();
    expect(feed.state).toMatchObject({ stage: 'ready', away: true });
    await feed.refresh();
    expect(asked.filter((what) => what === 'cursor')).toHaveLength(2);
    expect(feed.state).toMatchObject({ stage: 'ready', away: false });
  });
});

describe('view', () => {
  const rows = [
    node('T1', { a: 'SUBMITTED', b: 'RETURNED' }, ''),
    node('H2', { a: 'NOT_STARTED' }, '390'),
    node('H1', { a: 'ACCEPTED', b: 'SUBMITTED' }, '380', true),
  ].map(unitRow);
  const codes = (search: Parameters<typeof matching>[1]) => matching(rows, search).map((row) => row.code);

  it('searches without diacritics, each word by itself', () => {
    expect(codes({ tim: 'khoa benh h1' })).toEqual(['H1']);
    expect(codes({ tim: 'Đa khoa' })).toHaveLength(3);
  });

  it('asks state, section and lateness of one and the same cell', () => {
    expect(codes({ trangthai: notFiled })).toEqual(['T1', 'H2']);
    expect(codes({ trangthai: notFiled, muc: 'a' })).toEqual(['H2']);
    expect(codes({ trangthai: 'RETURNED', tre: '1' })).toEqual([]);
    expect(codes({ tre: '1' })).toEqual(['H1']);
    expect(codes({ huyen: '' })).toEqual(['T1']);
    expect(codes({ muc: 'b' })).toEqual(['T1', 'H1']);
  });

  it('groups by district with counts, and a collapsed district is one line', () => {
    const groups = byDistrict(rows, ['a', 'b']);
    expect(groups.map((group) => group.code)).toEqual(['', '380', '390']);
    expect(groups[1]?.tally).toMatchObject({ owed: 2, filed: 2, late: 2, returned: 0 });
    expect(gridItems(groups, new Set(['380'])).map((item) => item.kind)).toEqual([
      'district',
      'unit',
      'district',
      'district',
      'unit',
    ]);
  });

  it('counts only the shown sections', () => {
    expect(tally(rows, ['a'])).toMatchObject({ units: 3, owed: 3, filed: 2, returned: 0 });
    expect(rows.map((row) => missing(row, ['a', 'b']))).toEqual([['b'], ['a'], []]);
    expect(isAllSelected(new Set(['x']), [])).toBe(false);
  });
});

describe('when to look', () => {
  it('starts at the period whose deadline is nearest', () => {
    const period = (code: string, dueAt: string, state = 'OPEN') => ({ code, dueAt, state });
    const periods = [
      period('07', '2023-07-15T23:59:59+07:00', 'PAST_DUE'),
      period('08', '2023-08-15T23:59:59+07:00', 'PAST_DUE'),
      period('09', '2023-09-15T23:59:59+07:00'),
      period('10', '2023-08-17T00:00:00+07:00', 'UPCOMING'),
    ];
    expect(currentPeriod(periods, new Date('2023-08-16T08:00:00+07:00'))?.code).toBe('08');
    expect(currentPeriod(periods, new Date('2023-09-10T08:00:00+07:00'))?.code).toBe('09');
    expect(currentPeriod([], new Date())).toBeNull();
  });

  it('asks less often when nobody answers or nothing happens', () => {
    expect(pauseAfter({ failures: 0, idleFor: 0 })).toBe(4_000);
    expect(pauseAfter({ failures: 1, idleFor: 0 })).toBe(8_000);
    expect(pauseAfter({ failures: 9, idleFor: 0 })).toBe(60_000);
    expect(pauseAfter({ failures: 0, idleFor: 600_000 })).toBe(15_000);
  });
});
