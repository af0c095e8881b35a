import { describe, expect, it } from 'vitest';
import type { Row } from '../figures/definition';
import { contentOf, formatted, textsOf } from './cells';
import { differences, merge } from './differences';
import type { Content } from './filing';
import { reconcile } from './reconcile';
import { plainCell, readRegister, shapedCell } from './register';
import { sameContent } from './sameContent';
import { filing, mixed, systems } from './sample';

const line = systems.lines[0] as (typeof systems.lines)[number];
const content = (rows: readonly Row[] | null): Content => ({
  figures: { systems: rows },
  stations: [],
  explanations: {},
});
const cell = (rows: readonly Row[] | null) => textsOf(systems, content(rows)).systems ?? '';
const sent = (text: string) => contentOf(systems, [], { systems: text }, {}).figures.systems;
const his = { name: 'HIS', state: 'APPROVED', level: '2', decided: '2023-05-01', users: 1200 };
const lis = { name: 'LIS', state: 'PLANNED' };

describe('a register in a draft', () => {
  it('is one cell, and comes back as it was', () => {
    expect(JSON.parse(cell([his]))).toEqual([
      { name: 'HIS', state: 'APPROVED', level: '2', decided: '01/05/2023', users: '1.200' },
    ]);
    expect(sent(cell([his, lis]))).toEqual([his, lis]);
  });

  it('tells “not answered” from “there are none”, there and back', () => {
    expect(sent(cell(null))).toBeNull();
    expect(sent(cell([]))).toEqual([]);
    expect(sameContent(systems, content(null), content([]))).toBe(false);
  });

  it('sends no blank rows; blank rows alone are no answer', () => {
    expect(sent('[{"name":" "},{"name":"HIS"},{}]')).toEqual([{ name: 'HIS' }]);
    expect(sent('[{},{"name":""}]')).toBeNull();
    expect(formatted('[{}]', line)).toBe('');
  });

  it('reads what people type and paste, and says at which cell it cannot', () => {
    const typed = [
      {},
      { name: ' HIS\nmới ', decided: '1/5/2023', users: '1.200' },
      { name: 'LIS', state: 'xong', decided: '31/2/2023', users: '1,5' },
    ];
    const { value, places, cells } = readRegister(JSON.stringify(typed), line);
    expect(value).toEqual([{ name: 'HIS mới', decided: '2023-05-01', users: 1200 }, { name: 'LIS' }]);
    expect(places).toEqual([1, 2]);
    expect(cells.map(({ place, column }) => [place, column.name])).toEqual([
      [2, 'state'],
      [2, 'decided'],
      [2, 'users'],
    ]);
    expect(cells[1]?.message).toContain('31/2/2023');
  });

  it('has a most of rows and of signs, and cuts nothing', () => {
    const many = JSON.stringify(Array.from({ length: 6 }, (_, row) => ({ name: `H${row}` })));
    expect(readRegister(many, line)).toMatchObject({ value: null });
    expect(readRegister(many, line).problem).toContain('6 dòng, tối đa 5 dòng');
    expect(readRegister('[{"name":"Hệ thống thông tin bệnh viện"}]', line).cells[0]?.message).toContain('tối đa 20');
  });

  it('is the same whatever was left out or how it is written', () => {
    const theirs = content([{ name: 'LIS', state: 'PLANNED', level: null, decided: null, users: null }]);
    expect(sameContent(systems, theirs, content([lis]))).toBe(true);
    expect(sameContent(systems, { ...theirs, figures: { ...theirs.figures, all: 1 } }, content([lis]))).toBe(true);
    expect(formatted('[{"users":"1200","name":"HIS"}]', line)).toBe('[{"name":"HIS","users":"1.200"}]');
  });

  it('shows numbers with points, and edits them without', () => {
    const users = line.columns.find(({ name }) => name === 'users') as (typeof line.columns)[number];
    expect(plainCell('1.200', users)).toBe('1200');
    expect(shapedCell('1200', users)).toBe('1.200');
    expect(plainCell('nhiều', users)).toBe('nhiều');
  });

  it('that is unreadable on this device is nothing, not a crash', () => expect(sent('{broken')).toBeNull());
});

describe('two versions of a register', () => {
  const differ = (mine: readonly Row[] | null, theirs: readonly Row[] | null, base: readonly Row[] | null = [his]) =>
    differences(systems, [], { texts: { systems: cell(mine) }, explanations: {} }, content(theirs), content(base));

  it('differ row by row, in words, by what names a row', () => {
    const [found] = differ([{ ...his, level: '3' }, lis], [his, { name: 'Web', state: 'PLANNED' }]);
    expect(found).toMatchObject({ key: 'systems', mine: '2 dòng', theirs: '2 dòng', preset: null });
    expect(found?.rows.map(({ mine, theirs }) => [mine, theirs])).toEqual([
      ['HIS · Đã phê duyệt · Cấp độ 3 · 01/05/2023 · 1.200', 'HIS · Đã phê duyệt · Cấp độ 2 · 01/05/2023 · 1.200'],
      [null, 'Web · Chưa lập hồ sơ'],
      ['LIS · Chưa lập hồ sơ', null],
    ]);
  });

  it('are chosen as a whole', () => {
    const mine = { texts: { systems: cell([lis]) }, explanations: {} };
    const found = differ([lis], []);
    expect(found[0]).toMatchObject({ mine: '1 dòng', theirs: 'Không có' });
    expect(merge(mine, found, { systems: 'theirs' }).texts.systems).toBe('[]');
    expect(merge(mine, found, { systems: 'mine' }).texts.systems).toBe(cell([lis]));
  });

  it('say who touched it', () => {
    expect(differ([his], [his, lis])[0]?.preset).toBe('theirs');
    expect(differ(null, [his])[0]).toMatchObject({ mine: '', preset: 'mine' });
    expect(differ([his], [his])).toEqual([]);
  });
});

describe('texts and choices', () => {
  const base = filing({ figures: { level: 1, difficulties: 'Thiếu máy', spent: 5 } });
  const mine = (texts: Record<string, string>) => ({ texts: { ...textsOf(mixed, base), ...texts }, explanations: {} });

  it('go as the server keeps them', () => {
    const texts = { level: '2', difficulties: ' Thiếu\r\nmáy  ', spent: '1.500.000' };
    expect(contentOf(mixed, [], texts, {}).figures).toMatchObject({
      level: 2,
      difficulties: 'Thiếu\nmáy',
      spent: 1_500_000,
    });
  });

  it('that are too long are not sent, and stay as typed', () =>
    expect(contentOf(mixed, [], { othersText: 'Trung cấp nghề' }, {}).figures.othersText).toBeNull());

  it('differ in words', () => {
    const found = differences(mixed, [], mine({ level: '2', difficulties: 'Thiếu người' }), base, base);
    expect(found.map(({ mine: here, theirs, taken }) => [here, theirs, taken])).toEqual([
      ['Mức 2', 'Mức 1', '1'],
      ['Thiếu người', 'Thiếu máy', 'Thiếu máy'],
    ]);
  });
});

describe('a draft on this device', () => {
  const draft = (change: object) => ({
    texts: {},
    explanations: {},
    carried: [],
    baseVersion: 0,
    base: content([his]),
    at: 0,
    ...change,
  });
  const carried = filing({ version: 0, figures: { systems: [his] }, carriedFrom: { code: '2023-H1' } });

  it('of a version of the page that knew numbers alone goes on', () => {
    const base = { figures: { spent: 5 }, stations: [], explanations: {} };
    const server = filing({ figures: { spent: 5 } });
    const old = { texts: { spent: '7' }, explanations: {}, carried: [], baseVersion: 1, base, at: 0 };
    expect(reconcile(mixed, [], old, server).kind).toBe('resume');
  });

  it('that only says that a carried list holds is still to be sent', () => {
    const texts = { systems: cell([his]) };
    expect(reconcile(systems, [], draft({ texts }), carried).kind).toBe('server');
    expect(reconcile(systems, [], draft({ texts, confirmed: true }), carried).kind).toBe('resume');
    const saved = { ...carried, version: 1, carriedFrom: null };
    expect(reconcile(systems, [], draft({ texts, confirmed: true }), saved).kind).toBe('server');
  });

  it('with a cell that cannot be read is nowhere but here', () => {
    const texts = { systems: '[{"name":"HIS","decided":"hôm qua"}]' };
    expect(
      reconcile(systems, [], draft({ texts, baseVersion: 1 }), filing({ figures: { systems: [{ name: 'HIS' }] } }))
        .kind,
    ).toBe('resume');
  });
});
