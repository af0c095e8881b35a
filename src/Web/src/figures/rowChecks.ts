import { shownDate } from '../time/typedDate';
import { filledRows, isBlankCell, rowsIn } from './answers';
import { meets } from './count';
import type { Answers, ColumnDefinition, LineDefinition, Row, RuleDefinition, RuleKind } from './definition';
import { text } from './number';
import { cellText } from './words';

/** A register's row that fails a rule: the row by its place among those that are not blank, 1 for the first. */
export interface RowFinding {
  readonly rule: RuleDefinition;
  readonly line: string;
  readonly row: number;
  readonly column: string | null;
  readonly words: Readonly<Record<string, string>>;
}

/** Must this cell be filled in, as the rest of its row stands? */
export function isNeeded(column: ColumnDefinition, row: Row): boolean {
  return !column.optional || (column.neededWhen.length > 0 && meets(row, column.neededWhen));
}

/** What names a record among the others, whatever its case; null where nothing of it is given. */
export function keyOfRow(columns: readonly ColumnDefinition[], row: Row): string | null {
  const parts = columns.filter(({ isKey }) => isKey).map(({ name }) => keyPart(row[name]));
  return parts.every((part) => part === '') ? null : parts.join('\n');
}

function keyPart(value: Row[string]): string {
  return String(value ?? '')
    .trim()
    .normalize('NFC')
    .toUpperCase();
}

/** What the rules find in the registers' rows, register by register. */
export function rowFindings(
  lines: readonly LineDefinition[],
  rules: readonly RuleDefinition[],
  answers: Answers,
  windowEnd: string,
): RowFinding[] {
  return lines.flatMap((line) => {
    const columns = line.columns ?? [];
    const rows = line.kind === 'REGISTER' ? filledRows(rowsIn(answers[line.name]) ?? [], columns) : [];
    const asked = (kind: RuleKind) => rules.filter((rule) => rule.kind === kind && rule.lines.includes(line.name));
    const at = (rule: RuleDefinition, row: number, column: ColumnDefinition | null, more = {}): RowFinding => ({
      rule,
      line: line.name,
      row: row + 1,
      column: column?.name ?? null,
      words: { label: line.shortLabel, row: text(row + 1), column: column?.label ?? '', ...more },
    });
    const cells = rows.flatMap((row, index) => columns.map((column) => ({ row, index, column })));
    return [
      ...asked('BLANK_CELL').flatMap((rule) =>
        cells
          .filter(({ row, column }) => isBlankCell(row[column.name]) && isNeeded(column, row))
          .map(({ index, column }) => at(rule, index, column)),
      ),
      ...asked('DUPLICATE_ROW').flatMap((rule) =>
        duplicates(columns, rows).map(({ index, other }) => at(rule, index, null, { other: text(other + 1) })),
      ),
      ...asked('AFTER_WINDOW').flatMap((rule) =>
        cells
          .filter(({ row, column }) => column.kind === 'DATE' && String(row[column.name] ?? '') > windowEnd)
          .map(({ row, index, column }) =>
            at(rule, index, column, { value: cellText(column, row[column.name]), end: shownDate(windowEnd) }),
          ),
      ),
    ];
  });
}

/** Rows that say again what an earlier one says. */
function duplicates(columns: readonly ColumnDefinition[], rows: readonly Row[]): { index: number; other: number }[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const key = keyOfRow(columns, row);
    const other = key === null ? undefined : seen.get(key);
    if (key !== null && other === undefined) {
      seen.set(key, index);
    }
    return other === undefined ? [] : [{ index, other }];
  });
}
