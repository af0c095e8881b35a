import { expect, test } from 'vitest';
import { chosen, compared, placeOf } from './comparison';

const definition = {
  lines: [{ name: 'signed', label: '- Đã cấp:...', shortLabel: 'Đã cấp', unit: 'Người', kind: 'STOCK' }],
  derived: [{ name: 'rate', label: 'Tỷ lệ', unit: '%', formula: { over: ['signed'] } }],
};
const version = (number: number, signed: number | null, stations: Record<string, number | null> = {}) => ({
  number,
  figures: { signed, rate: signed },
  stations: Object.entries(stations).map(([station, value]) => ({
    station,
    name: `Trạm ${station}`,
    figures: { signed: value, rate: null },
  })),
});

test('a changed line is marked; what follows from it is marked but not counted', () => {
  const [own] = compared(definition, version(1, 3), version(2, 4));
  expect(own?.differences).toBe(1);
  expect(own?.lines.map((line) => line.differs)).toEqual([true, true]);
});

test('blank and zero differ', () => {
  const [own] = compared(definition, version(1, null), version(2, 0));
  expect(own?.lines[0]).toMatchObject({ before: null, after: 0, differs: true });
});

test('a station that stands in one version alone is compared with nothing', () => {
  const parts = compared(definition, version(1, 3, { A: 1, B: 2 }), version(2, 3, { B: 2, C: 5 }));
  expect(parts.map((part) => [part.station, part.differences])).toEqual([
    [null, 0],
    ['A', 1],
    ['B', 0],
    ['C', 1],
  ]);
});

test('a single version differs from nothing', () => {
  expect(compared(definition, null, version(1, 3)).every((part) => part.differences === 0)).toBe(true);
});

test('the newest version stands beside the one before it unless others are asked for', () => {
  const all = [1, 2, 3].map((number) => ({ number }));
  expect(chosen(all)).toEqual({ before: { number: 2 }, after: { number: 3 } });
  expect(chosen(all, 1, 3)).toEqual({ before: { number: 1 }, after: { number: 3 } });
  expect(chosen(all, 3, 1)).toEqual({ before: { number: 1 }, after: { number: 3 } });
  expect(chosen(all, undefined, 1)).toEqual({ before: null, after: { number: 1 } });
  expect(chosen(all, 9, 9)).toEqual({ before: { number: 2 }, after: { number: 3 } });
  expect(chosen([])).toBeNull();
});

test('a check tells its line and station', () => {
  expect(placeOf('farFromPast:issued')).toEqual({ line: 'issued', station: null });
  expect(placeOf('blank:visits@TYT-14755')).toEqual({ line: 'visits', station: 'TYT-14755' });
  expect(placeOf('noCash')).toEqual({ line: null, station: null });
});
