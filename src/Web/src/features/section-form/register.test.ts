import { describe, expect, it } from 'vitest';
import { readRegister } from '../../drafts/register';
import { systems } from '../../drafts/sample';
import type { Check } from '../../figures/checks';
import { isBlankRegister, withCell, withNewRow, withoutRow } from './registerEdits';
import { pasteRows } from './registerPaste';
import { registerView, saidAt } from './registerView';

const line = systems.lines[0] as (typeof systems.lines)[number];
const { columns } = line;

describe('filling in a register', () => {
  it('begins on a blank row that stands ready', () => {
    expect(withCell(null, 0, 'name', 'HIS')).toEqual([{ name: 'HIS' }]);
    expect(withCell([{ name: 'HIS' }, {}], 1, 'name', 'LIS')).toEqual([{ name: 'HIS' }, { name: 'LIS' }]);
  });

  it('adds a row after one that holds something, up to the most', () => {
    expect(withNewRow(null, 5)).toBeNull();
    expect(withNewRow([{ name: 'HIS' }], 5)).toEqual({ rows: [{ name: 'HIS' }, {}], place: 1 });
    expect(withNewRow([{ name: 'HIS' }, { name: ' ' }], 5)).toBeNull();
    expect(withNewRow([{ name: 'HIS' }], 1)).toBeNull();
  });

  it('without its last row is not answered: none is said and not guessed', () => {
    expect(withoutRow([{ name: 'HIS' }, { name: 'LIS' }], 0)).toEqual([{ name: 'LIS' }]);
    expect(withoutRow([{ name: 'HIS' }], 0)).toBeNull();
    expect(isBlankRegister([{}, { name: '' }])).toBe(true);
    expect(isBlankRegister([{ name: 'HIS' }])).toBe(false);
  });
});

describe('a paste into a register', () => {
  const paste = (text: string, at = { place: 0, column: 'name' }, rows: Record<string, string>[] = [{}]) =>
    pasteRows(text, { columns, mostRows: 5, rows, at });

  it('goes right and down from the focused cell, adds rows, and reads days and choices as people write them', () => {
    const found = paste('HIS\tĐã phê duyệt\tcap do 2\t1/5/2023\t1200\r\nLIS\tPLANNED');
    expect(found?.rows).toEqual([
      { name: 'HIS', state: 'APPROVED', level: '2', decided: '01/05/2023', users: '1.200' },
      { name: 'LIS', state: 'PLANNED' },
    ]);
    expect(found).toMatchObject({ cells: 7, touched: 2, unmatched: [], outside: 0 });
  });

  it('passes over a heading and an ordinal number, and goes by the heading’s order', () => {
    expect(paste('STT\tlevel\tname\n1\t2\tHIS\n2\t3\tLIS')?.rows).toEqual([
      { level: '2', name: 'HIS' },
      { level: '3', name: 'LIS' },
    ]);
    expect(paste('1\tHIS\n2\tLIS')?.rows).toEqual([{ name: 'HIS' }, { name: 'LIS' }]);
  });

  it('says what is no choice and what falls outside, and writes no blank over a value', () => {
    const rows = [{ name: 'HIS', state: 'PLANNED' }];
    const found = paste('\txong rồi\n\tAPPROVED\t\t\t\tthừa', { place: 0, column: 'name' }, rows);
    expect(found?.rows).toEqual([{ name: 'HIS', state: 'PLANNED' }, { state: 'APPROVED' }]);
    expect(found).toMatchObject({ unmatched: ['xong rồi'], outside: 1 });
    expect(paste('a\nb\nc', { place: 3, column: 'name' })).toMatchObject({ cells: 2, outside: 1 });
  });

  it('keeps what cannot be read, to be seen and mended', () =>
    expect(paste('hôm qua\t5', { place: 0, column: 'decided' })?.rows).toEqual([{ decided: 'hôm qua', users: '5' }]));

  it('of one value is left to the field, but not in a list of choices', () => {
    expect(paste('HIS')).toBeNull();
    expect(paste('đã trình', { place: 0, column: 'state' })?.rows).toEqual([{ state: 'SUBMITTED' }]);
  });
});

describe('what is said of a register', () => {
  const cell = '[{},{"name":"HIS","state":"APPROVED"},{"name":"his","decided":"hôm qua"}]';
  const check = (row: number, column: string | null, code: string): Check => ({
    id: `${code}:systems#${row}`,
    code,
    severity: 'HARD',
    line: 'systems',
    station: null,
    row,
    column,
    message: code,
    explanation: null,
    blocks: true,
  });
  const view = registerView(
    'systems',
    cell,
    readRegister(cell, line),
    [check(1, 'level', 'blankCell'), check(2, null, 'duplicateRow')],
    { 'systems#2.name': 'Tên có ký tự hỏng.', systems: 'Quá dài.', 'other#1.name': 'của danh sách khác' },
  );

  it('stands at the row as typed, though blank rows are not numbered', () => {
    expect(saidAt(view, 1, 'level')).toMatchObject({ isNeeded: true, wrong: [] });
    expect(saidAt(view, 2)).toMatchObject({ wrong: ['duplicateRow'] });
    expect(saidAt(view, 2, 'name').refused).toEqual(['Tên có ký tự hỏng.']);
    expect(saidAt(view, 2, 'decided').refused[0]).toContain('hôm qua');
    expect(view.said.size).toBe(4);
  });
});
