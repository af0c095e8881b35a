import { expect, test } from 'vitest';
import { mixedSection, systemsSection } from '../../figures/sampleSections';
import { isBlankWriting, nextPlaces, placesOf, shownWritings, type Writing, writtenText } from './writings';

const place = (code: string, units: number) => ({ code, name: code, units });
const writing = (code: string, state: Writing['state'], figures: object): Writing => ({
  facility: { code, name: code, shortName: code },
  state,
  late: false,
  figures: figures as never,
});
const [systems] = systemsSection.lines;
const difficulties = mixedSection.lines.find(({ name }) => name === 'difficulties');
if (!systems || !difficulties) {
  throw new Error('The samples have these lines.');
}

test('districts come by name as Vietnamese sorts it, those of no district last and those without a filing not at all', () => {
  const total = (name: string | null, units: number) => ({ district: name ? { code: name, name } : null, units });
  expect(
    placesOf([total(null, 2), total('Đông Sơn', 1), total('Cẩm Thủy', 3), total('Bá Thước', 0)]).map(
      ({ name }) => name,
    ),
  ).toEqual(['Cẩm Thủy', 'Đông Sơn', 'Không thuộc huyện nào']);
});

test('so many districts are read at once that there is something to read', () => {
  const places = [place('a', 4), place('b', 40), place('c', 1)];
  expect(nextPlaces(places, 0, 30)).toBe(2);
  expect(nextPlaces(places, 2, 30)).toBe(1);
  expect(nextPlaces(places, 3, 30)).toBe(0);
});

test('only what was filed is shown, and of one line only what it holds of the search', () => {
  const all = [
    writing('A', 'SUBMITTED', { difficulties: 'Thiếu máy tính' }),
    writing('B', 'DRAFT', { difficulties: 'Thiếu máy tính' }),
    writing('C', 'RETURNED', { difficulties: 'Thiếu máy tính' }),
    writing('D', 'ACCEPTED', { difficulties: 'Đường truyền yếu' }),
  ];
  const codes = (line: typeof difficulties | null, words: string[]) =>
    shownWritings(all, line ?? null, words).map(({ facility }) => facility.code);
  expect(codes(null, [])).toEqual(['A', 'D']);
  expect(codes(difficulties, ['duong'])).toEqual(['D']);
  // The server found it in another line.
  expect(codes(null, ['may'])).toEqual(['A', 'D']);
});

test('a register is read by its labels, and blank is what says nothing', () => {
  const rows = [{ name: 'HIS', state: 'APPROVED' }];
  expect(writtenText(systems, rows)).toBe('HIS · Đã phê duyệt');
  expect(isBlankWriting(systems, writing('A', 'SUBMITTED', { systems: [] }))).toBe(true);
  expect(isBlankWriting(difficulties, writing('A', 'SUBMITTED', { difficulties: ' ' }))).toBe(true);
});
