import type { ColumnDefinition, Row } from './definition';
import { keyOfRow } from './rowChecks';
import { cellText, rowText } from './words';

/** A row beside the same record of an earlier filing. */
export interface ComparedRow {
  readonly row: Row;
  /** The record as it was; null where it is new or there is nothing to compare with. */
  readonly before: Row | null;
  readonly change: 'new' | 'changed' | 'same';
}

export interface RowChanges {
  readonly rows: readonly ComparedRow[];
  /** Records of the earlier filing that are no longer there. */
  readonly removed: readonly Row[];
}

/** A register beside an earlier one. A row is the same record as the one of its key; of rows that share a key, the first as the first. */
export function rowChanges(
  columns: readonly ColumnDefinition[],
  earlier: readonly Row[] | null,
  rows: readonly Row[],
): RowChanges {
  const left = new Map<string, Row[]>();
  for (const row of earlier ?? []) {
    const name = nameOf(columns, row);
    left.set(name, [...(left.get(name) ?? []), row]);
  }
  const compared = rows.map((row): ComparedRow => {
    const before = left.get(nameOf(columns, row))?.shift() ?? null;
    if (earlier === null) {
      return { row, before, change: 'same' };
    }
    return { row, before, change: before === null ? 'new' : isSame(columns, before, row) ? 'same' : 'changed' };
  });
  return { rows: compared, removed: [...left.values()].flat() };
}

function nameOf(columns: readonly ColumnDefinition[], row: Row): string {
  return keyOfRow(columns, row) ?? rowText(columns, row);
}

function isSame(columns: readonly ColumnDefinition[], one: Row, other: Row): boolean {
  return columns.every(
    (column) => cellText(column, one[column.name]).trim() === cellText(column, other[column.name]).trim(),
  );
}

/** What a record is known by, in words: its key, or all of it where it has none. */
export function rowName(columns: readonly ColumnDefinition[], row: Row): string {
  const keys = columns.filter(({ isKey }) => isKey);
  return (
    rowText(
      keys.filter(({ name }) => row[name] != null),
      row,
    ) || rowText(columns, row)
  );
}
