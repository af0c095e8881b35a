import { expect, test } from 'vitest';
import { mixedSection, systemsSection } from '../../figures/sampleSections';
import { chosen, compared, placeOf } from './comparison';

const definition = {
  lines: [{ name: 'signed', shortLabel: 'Đã cấp', unit: 'Người', kind: 'STOCK' as const, printed: true }],
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
  expect(placeOf('blankCell:systems#2.authority')).toEqual({ line: 'systems', station: null });
  expect(placeOf('noCash')).toEqual({ line: null, station: null });
});

test('a choice is compared by its label, a text as it is written', () => {
  const filed = (number: number, figures: object) => ({ number, figures: figures as never, stations: [] });
  const [own] = compared(
    mixedSection,
    filed(1, { level: 1, difficulties: 'Thiếu máy' }),
    filed(2, { level: 2, difficulties: 'Thiếu máy ' }),
  );
  expect(own?.lines.find((line) => line.key === 'level')).toMatchObject({
    before: 'Mức 1',
    after: 'Mức 2',
    differs: true,
  });
  expect(own?.lines.find((line) => line.key === 'difficulties')).toMatchObject({ after: 'Thiếu máy', differs: false });
  expect(own?.differences).toBe(1);
});

test('a register is compared row by row; what is counted of it is no difference of its own', () => {
  const filed = (number: number, names: string[], state = 'PLANNED') => ({
    number,
    figures: { systems: names.map((name) => ({ name, state })), all: names.length },
    stations: [],
  });
  const [own] = compared(systemsSection, filed(1, ['HIS', 'LIS']), filed(2, ['HIS', 'PACS']));
  expect(
    own?.lines
      .filter((line) => line.kind === 'words')
      .map((line) => [line.label, line.before, line.after, line.differs]),
  ).toEqual([
    ['systems', '2 dòng', '2 dòng', false],
    ['HIS', 'HIS · Chưa lập hồ sơ', 'HIS · Chưa lập hồ sơ', false],
    ['PACS', null, 'PACS · Chưa lập hồ sơ', true],
    ['LIS', 'LIS · Chưa lập hồ sơ', null, true],
  ]);
  expect(own?.differences).toBe(2);
  expect(compared(systemsSection, filed(1, ['HIS']), filed(2, [], ''))[0]?.differences).toBe(1);
});

test('no answer and “there are none” differ', () => {
  const filed = (number: number, systems: [] | null) => ({ number, figures: { systems }, stations: [] });
  const [own] = compared(systemsSection, filed(1, null), filed(2, []));
  expect(own?.lines[0]).toMatchObject({ before: null, after: 'Không có', differs: true });
  expect(own?.differences).toBe(1);
});
