import { Problem, type ProblemLine, sentenceOf } from '../gateway/problem';

/** What is wrong with a workbook, and where. */
export interface CellError {
  /** Null where it is of the file as a whole. */
  readonly sheet: string | null;
  /** `E12`; null where it is of the sheet as a whole. */
  readonly cell: string | null;
  readonly message: string;
}

/** `Phụ lục 1!E12` → sheet and cell. A sheet's name may itself hold a `!`. */
export function placeOf(line: string | null | undefined): Pick<CellError, 'sheet' | 'cell'> {
  const place = /^(.+)!([A-Z]{1,3}[1-9]\d*)$/.exec(line ?? '');
  return place ? { sheet: place[1] ?? null, cell: place[2] ?? null } : { sheet: line || null, cell: null };
}

/** The place stands beside its message, which need not begin with it again: `Trang “Phụ lục 1”, ô E12: …`. */
function withoutPlace(message: string, { sheet, cell }: Pick<CellError, 'sheet' | 'cell'>): string {
  const place = cell ? `Trang “${sheet}”, ô ${cell}: ` : `Trang “${sheet}”: `;
  return message.startsWith(place)
    ? message.charAt(place.length).toUpperCase() + message.slice(place.length + 1)
    : message;
}

export function cellErrors(lines: readonly ProblemLine[]): CellError[] {
  return lines.map(({ line, message }) => {
    const place = placeOf(line);
    return { ...place, message: withoutPlace(message, place) };
  });
}

/** Why a workbook was not taken: one sentence, and every cell that is to be mended. */
export interface WorkbookRefusal {
  readonly sentence: string;
  readonly errors: readonly CellError[];
}

export function refusalOf(error: unknown): WorkbookRefusal {
  return { sentence: sentenceOf(error), errors: error instanceof Problem ? cellErrors(error.lines) : [] };
}

export interface SheetErrors {
  readonly sheet: string | null;
  readonly errors: readonly CellError[];
}

/** By sheet in the order in which they come, and within it by row, then column. */
export function bySheet(errors: readonly CellError[]): SheetErrors[] {
  const sheets = new Map<string | null, CellError[]>();
  for (const error of errors) {
    sheets.set(error.sheet, [...(sheets.get(error.sheet) ?? []), error]);
  }
  return [...sheets].map(([sheet, of]) => ({ sheet, errors: of.sort((one, other) => order(one) - order(other)) }));
}

function order({ cell }: CellError): number {
  const [, letters = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(cell ?? '') ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return Number(row) * 20_000 + column;
}
