import { shapedCell, type TypedRow } from '../../drafts/register';
import type { ColumnDefinition } from '../../figures/definition';
import { folded, readTable } from './paste';

export interface PastedRows {
  readonly rows: readonly TypedRow[];
  /** How many cells and rows got something. */
  readonly cells: number;
  readonly touched: number;
  /** Words that are none of their column's choices. */
  readonly unmatched: readonly string[];
  /** Values that fell outside of the list. */
  readonly outside: number;
}

interface Target {
  readonly columns: readonly ColumnDefinition[];
  readonly mostRows?: number | null;
  readonly rows: readonly TypedRow[];
  /** The cell that has the focus. */
  readonly at: { readonly place: number; readonly column: string };
}

/**
 * What a paste makes of the rows, from the focused cell right and down. A heading that names the columns says which is which; an
 * ordinal number before the first is passed over. A blank cell writes over nothing. Null: a single value, which the field takes itself.
 */
export function pasteRows(clipboard: string, { columns, mostRows, rows, at }: Target): PastedRows | null {
  const table = readTable(clipboard).filter((row) => row.some((cell) => cell !== ''));
  const first = table[0];
  const start = Math.max(
    0,
    columns.findIndex(({ name }) => name === at.column),
  );
  // A list of choices takes no text by itself.
  if (!first || (table.length === 1 && first.length === 1 && columns[start]?.kind !== 'CHOICE')) {
    return null;
  }
  const heading = headingOf(first, columns);
  const body = heading ? table.slice(1) : table;
  const skipped = !heading && start === 0 && isNumbered(body, columns) ? 1 : 0;
  const columnOf = (index: number) => (heading ? heading[index] : columns[start + index - skipped]);

  const result = [...rows];
  const unmatched: string[] = [];
  const touched = new Set<number>();
  let cells = 0;
  let outside = 0;
  body.forEach((values, index) => {
    const place = at.place + index;
    values.forEach((value, position) => {
      if (value === '' || position < skipped || columnOf(position) === 'ordinal') {
        return;
      }
      const column = columnOf(position);
      if (!column || column === 'ordinal' || (mostRows != null && place >= mostRows)) {
        outside++;
        return;
      }
      const typed = column.kind === 'CHOICE' ? choiceOf(value, column) : shapedCell(value, column);
      if (typed === null) {
        unmatched.push(value);
        return;
      }
      while (result.length <= place) {
        result.push({});
      }
      result[place] = { ...result[place], [column.name]: typed };
      touched.add(place);
      cells++;
    });
  });
  return { rows: result, cells, touched: touched.size, unmatched, outside };
}

/** By value or label, whatever the case and without regard to diacritics where these alone leave no doubt. */
function choiceOf(value: string, { choices }: ColumnDefinition): string | null {
  const same = (spell: (text: string) => string) =>
    choices.filter((choice) => spell(choice.value) === spell(value) || spell(choice.label) === spell(value));
  const lower = same((text) => text.normalize('NFC').trim().toLowerCase());
  const found = lower.length > 0 ? lower : same(folded);
  return found.length === 1 && found[0] ? found[0].value : null;
}

/** Which column each cell of a heading names; null where the row is no heading. */
function headingOf(
  row: readonly string[],
  columns: readonly ColumnDefinition[],
): (ColumnDefinition | 'ordinal' | undefined)[] | null {
  const named = row.map((cell) =>
    ['stt', 'tt', 'so tt'].includes(folded(cell))
      ? ('ordinal' as const)
      : columns.find(({ label }) => cell !== '' && folded(label) === folded(cell)),
  );
  const isHeading =
    row.every((cell, index) => cell === '' || named[index]) && named.some((one) => typeof one === 'object');
  return isHeading ? named : null;
}

/** 1, 2, 3 … before as many cells as there are columns, or before a column of words. */
function isNumbered(table: readonly string[][], columns: readonly ColumnDefinition[]): boolean {
  const isOrdinal = table.every((row, index) => folded(row[0] ?? '') === String(index + 1));
  const width = Math.max(...table.map((row) => row.length));
  return isOrdinal && (width > columns.length || (table.length > 1 && width > 1 && columns[0]?.kind === 'TEXT'));
}
