import { describe, expect, it } from 'vitest';
import { districtsOf, filtered, following, mainText, neighbour, type QueueRow } from './queue';

function row(facility: string, more: Partial<QueueRow> = {}): QueueRow {
  return {
    facility,
    name: `Đơn vị ${facility}`,
    shortName: facility,
    tier: 'DISTRICT',
    district: { code: '400', name: 'Huyện Hậu Lộc' },
    state: 'SUBMITTED',
    version: 2,
    late: false,
    submittedAt: '2023-07-14T00:00:00Z',
    synthetic: false,
    risk: 'CLEAN',
    acceptable: true,
    figures: {},
    ...more,
  };
}

const codes = (rows: readonly QueueRow[]) => rows.map(({ facility }) => facility);

describe('filters', () => {
  const rows = [
    row('A', { name: 'Bệnh viện đa khoa huyện Hậu Lộc', risk: 'OUTLIER' }),
    row('B', { late: true, district: { code: '380', name: 'Thành phố Thanh Hóa' } }),
    row('C', { district: null }),
  ];

  it('combine', () => {
    expect(codes(filtered(rows, {}))).toEqual(['A', 'B', 'C']);
    expect(codes(filtered(rows, { late: true }))).toEqual(['B']);
    expect(codes(filtered(rows, { risk: 'CLEAN', late: false }))).toEqual(['C']);
    expect(codes(filtered(rows, { district: '400' }))).toEqual(['A']);
  });

  it('find names without their marks', () => {
    expect(codes(filtered(rows, { search: ' hau loc ' }))).toEqual(['A']);
    expect(codes(filtered(rows, { search: 'ĐA KHOA' }))).toEqual(['A']);
    expect(codes(filtered(rows, { search: 'không có' }))).toEqual([]);
  });

  it('offer the districts that there are, by name', () => {
    expect(districtsOf(rows).map(({ code }) => code)).toEqual(['400', '380']);
  });
});

describe('going on', () => {
  const rows = [row('A'), row('B'), row('C')];

  it('steps within the list and stays at its ends', () => {
    expect(neighbour(rows, 'A', 1)?.facility).toBe('B');
    expect(neighbour(rows, 'B', -1)?.facility).toBe('A');
    expect(neighbour(rows, 'C', 1)).toBeNull();
    expect(neighbour(rows, 'A', -1)).toBeNull();
    expect(neighbour(rows, undefined, 1)?.facility).toBe('A');
    expect(neighbour([], 'A', 1)).toBeNull();
  });

  it('opens the next after a decision, and the one before after the last', () => {
    expect(following(rows, 'A')?.facility).toBe('B');
    expect(following(rows, 'C')?.facility).toBe('B');
    expect(following([row('A')], 'A')).toBeNull();
  });
});

describe('main figures', () => {
  it('are the first count and the first rate', () => {
    const definition = {
      lines: [{ name: 'issued', shortLabel: 'Số đơn', kind: 'FLOW' as const }],
      derived: [{ name: 'rate', label: 'Tỷ lệ', formula: { over: ['issued'] } }],
    };
    expect(mainText(definition, { issued: 1267, rate: 85.9511 })).toBe('1.267 · 85,95 %');
    expect(mainText(definition, { issued: 0, rate: null })).toBe('0');
  });

  it('are none where the form asks words alone, or counts only for the totals', () => {
    const definition = {
      lines: [
        { name: 'list', shortLabel: 'Danh sách', kind: 'REGISTER' as const },
        { name: 'text', shortLabel: 'Khó khăn', kind: 'TEXT' as const },
        { name: 'count', shortLabel: 'Số dòng', kind: 'FLOW' as const, printed: false },
      ],
      derived: [],
    };
    expect(mainText(definition, { count: 3 })).toBe('');
  });
});
