import type { Answer, Answers, ColumnDefinition, Figures, LineKind, Row } from './definition';

/** Is it a number that one counts or measures: shown in columns, compared, broken down by station? */
export function isNumber({ kind }: { readonly kind: LineKind }): boolean {
  return kind !== 'TEXT' && kind !== 'REGISTER' && kind !== 'CHOICE';
}

/** Does it add up over units? */
export function addsUp({ kind }: { readonly kind: LineKind }): boolean {
  return kind === 'FLOW' || kind === 'STOCK' || kind === 'MONEY';
}

/** Is it a number of what happened in the window, and so longer in a longer one? */
export function isOfWindow({ kind }: { readonly kind: LineKind }): boolean {
  return kind === 'FLOW' || kind === 'MONEY';
}

/** Does one type it, or is it counted from other lines? */
export function isTyped({ count }: { readonly count?: object | null }): boolean {
  return !count;
}

/** Stations are told apart by numbers that one types; choices, texts and lists are the unit's own. */
export function isOfStations(line: { readonly kind: LineKind; readonly count?: object | null }): boolean {
  return isNumber(line) && isTyped(line);
}

/** The numbers among the answers. */
export function numbersOf(answers: Answers): Figures {
  return Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

/** The rows of a register; null where it is not answered. */
export function rowsIn(answer: Answer | undefined): readonly Row[] | null {
  return Array.isArray(answer) ? (answer as readonly Row[]) : null;
}

/** A text as it counts: without blanks around it, letters composed; null where nothing is left. */
export function textIn(answer: Answer | undefined): string | null {
  return typeof answer === 'string' ? written(answer) || null : null;
}

/** As the server keeps what was written; what Word puts between lines is a line break, other signs that nobody sees are left out. */
export function written(typed: string): string {
  return typed
    .replace(/\r\n?|[\v\f]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .normalize('NFC');
}

/** The same on one line, as a register's cell has it. */
export function writtenOnOneLine(typed: string): string {
  return written(typed).replace(/\s*[\n\t\u2028\u2029]\s*/g, ' ');
}

export function isBlankCell(value: Row[string]): boolean {
  return value == null || (typeof value === 'string' && value.trim() === '');
}

export function isBlankRow(row: Row, columns: readonly Pick<ColumnDefinition, 'name'>[]): boolean {
  return columns.every(({ name }) => isBlankCell(row[name]));
}

/** The rows that count, and by whose places the server numbers them. */
export function filledRows(rows: readonly Row[], columns: readonly Pick<ColumnDefinition, 'name'>[]): readonly Row[] {
  return rows.filter((row) => !isBlankRow(row, columns));
}

/** Is nothing answered? An empty register is an answer. */
export function isBlank(answer: Answer | undefined): boolean {
  return answer == null || (typeof answer === 'string' && answer.trim() === '');
}
