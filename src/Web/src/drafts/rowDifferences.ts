import type { ColumnDefinition } from '../figures/definition';
import { keyOfRow } from '../figures/rowChecks';
import { labelOfChoice } from '../figures/words';
import { type TypedRow, typedRows } from './register';

/** A record that stands differently on the two sides, in words; null where a side has none. */
export interface RowDifference {
  readonly key: string;
  readonly mine: string | null;
  readonly theirs: string | null;
}

/** A row is the same record as the one of its key; of rows that share a key, the first with the first. */
export function rowDifferences(columns: readonly ColumnDefinition[], mine: string, theirs: string): RowDifference[] {
  const [here, there] = [byKey(columns, mine), byKey(columns, theirs)];
  return [...new Set([...there.keys(), ...here.keys()])].flatMap((key) => {
    const [own, other] = [here.get(key) ?? null, there.get(key) ?? null];
    return own === other ? [] : [{ key, mine: own, theirs: other }];
  });
}

/** What a register's cell says, in words of one line. */
export function registerWords(cell: string): string {
  const rows = typedRows(cell);
  return rows === null ? '' : rows.length === 0 ? 'Không có' : `${rows.length} dòng`;
}

function byKey(columns: readonly ColumnDefinition[], cell: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of typedRows(cell) ?? []) {
    const name = keyOfRow(columns, row) ?? '';
    let copy = 0;
    while (found.has(`${name}\n${copy}`)) {
      copy++;
    }
    found.set(`${name}\n${copy}`, wordsOf(columns, row));
  }
  return found;
}

function wordsOf(columns: readonly ColumnDefinition[], row: TypedRow): string {
  return columns
    .map(({ name, kind, choices }) => (kind === 'CHOICE' ? labelOfChoice(choices, row[name]) : (row[name] ?? '')))
    .filter((words) => words !== '')
    .join(' · ');
}
