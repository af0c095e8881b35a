import { expect, test } from 'vitest';
import { rowChanges, rowName } from './rowChanges';
import { systemsSection } from './sampleSections';

const columns = systemsSection.lines[0]?.columns ?? [];
const system = (name: string | null, state: string, more = {}) => ({ name, state, ...more });

test('a record is known by its key, whatever its case and place', () => {
  const { rows, removed } = rowChanges(
    columns,
    [system('HIS', 'PLANNED'), system('LIS', 'PLANNED'), system('PACS', 'PLANNED')],
    [system('EMR', 'PLANNED'), system('lis ', 'APPROVED'), system('HIS', 'PLANNED')],
  );
  expect(rows.map(({ row, change }) => [row.name, change])).toEqual([
    ['EMR', 'new'],
    ['lis ', 'changed'],
    ['HIS', 'same'],
  ]);
  expect(rows[1]?.before).toEqual(system('LIS', 'PLANNED'));
  expect(removed).toEqual([system('PACS', 'PLANNED')]);
});

test('of rows that share a key the first is the first', () => {
  const twice = [system('HIS', 'PLANNED'), system('HIS', 'APPROVED')];
  expect(rowChanges(columns, twice, twice).rows.map(({ change }) => change)).toEqual(['same', 'same']);
  expect(rowChanges(columns, twice, twice.slice(0, 1)).removed).toHaveLength(1);
});

test('where nothing was answered before, nothing is new', () => {
  expect(rowChanges(columns, null, [system('HIS', 'PLANNED')]).rows[0]?.change).toBe('same');
  expect(rowChanges(columns, [], [system('HIS', 'PLANNED')]).rows[0]?.change).toBe('new');
});

test('a record without its key is called by all that it says', () => {
  expect(rowName(columns, system('HIS', 'PLANNED'))).toBe('HIS');
  expect(rowName(columns, system(null, 'APPROVED'))).toBe('Đã phê duyệt');
});
