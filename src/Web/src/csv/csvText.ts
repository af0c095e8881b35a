import { unparse } from 'papaparse';

/** What a spreadsheet shows in one cell. A number is one to it too: plain digits, a point before decimals. */
export type CsvCell = string | number;

/** A text that a spreadsheet would run as a formula; the wide forms are read as the narrow ones by some. */
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;

/**
 * RFC 4180 in UTF-8 with a byte order mark, without which Excel takes Vietnamese for another code page. Texts that would be run are
 * disarmed by an apostrophe; numbers cannot be run and stay numbers.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${unparse(rows as CsvCell[][], { escapeFormulae: formula, newline: '\r\n' })}\r\n`;
}
