import { filledRows, writtenOnOneLine } from '../figures/answers';
import type { ColumnDefinition, LineDefinition, Row } from '../figures/definition';
import { parseNumber, text } from '../figures/number';
import { cellText } from '../figures/words';
import { readDate } from '../time/typedDate';

/** A record as it is typed: a text by column; what is missing is blank. */
export type TypedRow = Readonly<Record<string, string>>;

type Columns = readonly ColumnDefinition[];

/** The rows that a register's cell holds, as typed; null where nothing is answered. An empty list says that there are none. */
export function typedRows(cell: string): readonly TypedRow[] | null {
  if (cell === '') {
    return null;
  }
  try {
    const rows: unknown = JSON.parse(cell);
    return Array.isArray(rows) ? (rows as TypedRow[]) : null;
  } catch {
    return null;
  }
}

/** One cell of the draft holds the whole register, so that all that keeps and compares drafts goes on with texts. */
export function cellOfRows(rows: readonly TypedRow[] | null): string {
  return rows === null ? '' : JSON.stringify(rows);
}

export function isBlankTyped(row: TypedRow): boolean {
  return Object.values(row).every((typed) => typed.trim() === '');
}

export type ReadCell =
  | { readonly value: string | number | null; readonly problem?: undefined }
  | { readonly value: null; readonly problem: string };

/** Reads what a person types or pastes into a register's cell. */
export function readCell(typed: string, column: ColumnDefinition): ReadCell {
  const plain = writtenOnOneLine(typed);
  if (plain === '') {
    return { value: null };
  }
  const shown = plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
  const refused = (problem: string): ReadCell => ({ value: null, problem });
  switch (column.kind) {
    case 'DATE': {
      const day = readDate(plain);
      return day !== null && day >= '1900'
        ? { value: day }
        : refused(`ngày “${shown}” không đọc được. Nhập ngày/tháng/năm, ví dụ 15/07/2023.`);
    }
    case 'NUMBER': {
      const { value, problem } = parseNumber(plain, { kind: 'FLOW' });
      return problem ? refused(problem.message) : { value: value ?? null };
    }
    case 'CHOICE':
      return column.choices.some((one) => one.value === plain)
        ? { value: plain }
        : refused(`“${shown}” không có trong danh mục. Chọn lại.`);
    default:
      return column.longest != null && plain.length > column.longest
        ? refused(`dài ${text(plain.length)} ký tự, tối đa ${text(column.longest)} ký tự. Hãy rút gọn.`)
        : { value: plain };
  }
}

/** A typed cell as it is shown when one has left it; what cannot be read stays as typed. */
export function shapedCell(typed: string, column: ColumnDefinition): string {
  const { value, problem } = readCell(typed, column);
  return problem === undefined ? typedOf(value, column) : typed;
}

/** The same as one edits it: a number without points that come in the way. */
export function plainCell(typed: string, column: ColumnDefinition): string {
  const { value } = readCell(typed, column);
  return typeof value === 'number' ? String(value) : typed;
}

/** A value as one would have typed it. */
function typedOf(value: Row[string], column: ColumnDefinition): string {
  return column.kind === 'CHOICE' ? String(value ?? '') : cellText(column, value);
}

export interface ReadRegister {
  /** Rows that hold something; null where nothing is answered, or more than fits. */
  readonly value: readonly Row[] | null;
  /** For each of these its place among the typed rows. */
  readonly places: readonly number[];
  /** What cannot be read, by place among the typed rows. */
  readonly cells: readonly { readonly place: number; readonly column: ColumnDefinition; readonly message: string }[];
  /** Of the register as a whole. */
  readonly problem: string | null;
}

/** Several ask what one keystroke left. */
const newest = new WeakMap<LineDefinition, { readonly cell: string; readonly read: ReadRegister }>();

export function readRegister(cell: string, line: LineDefinition): ReadRegister {
  const known = newest.get(line);
  const read = known?.cell === cell ? known.read : readAnew(cell, line);
  newest.set(line, { cell, read });
  return read;
}

/** Rows of which nothing is left that has a value are no rows, as the server counts them. Blank rows alone do not say that there are none. */
function readAnew(cell: string, line: LineDefinition): ReadRegister {
  const columns = line.columns ?? [];
  const typed = typedRows(cell);
  const read = (typed ?? []).map((row) =>
    columns.map((column) => ({ column, ...readCell(row[column.name] ?? '', column) })),
  );
  const rows = read.map((cells) =>
    Object.fromEntries(cells.flatMap(({ column, value }) => (value === null ? [] : [[column.name, value]]))),
  );
  const places = rows.flatMap((row, place) => (Object.keys(row).length > 0 ? [place] : []));
  const filled = rows.filter((row) => Object.keys(row).length > 0);
  const isOver = line.mostRows != null && filled.length > line.mostRows;
  const isAnswered = typed !== null && (filled.length > 0 || typed.length === 0);
  return {
    value: isAnswered && !isOver ? filled : null,
    places,
    cells: read.flatMap((cells, place) =>
      cells.flatMap(({ column, problem }) => (problem === undefined ? [] : [{ place, column, message: problem }])),
    ),
    problem: isOver
      ? `“${line.shortLabel}” có ${text(filled.length)} dòng, tối đa ${text(line.mostRows)} dòng. Hãy rút gọn danh sách.`
      : null,
  };
}

/** A register as it is shown, the same for all that say the same: blank rows are left out, cells in the columns' order. */
export function shapedRegister(cell: string, columns: Columns): string {
  const typed = typedRows(cell);
  const rows = typed?.map((row) => shapedRow(row, columns)).filter((row) => !isBlankTyped(row)) ?? [];
  return typed === null || (typed.length > 0 && rows.length === 0) ? '' : cellOfRows(rows);
}

function shapedRow(row: TypedRow, columns: Columns): TypedRow {
  return Object.fromEntries(
    columns
      .map((column) => [column.name, shapedCell(row[column.name] ?? '', column)] as const)
      .filter(([, shown]) => shown !== ''),
  );
}

/** The cell that shows these rows. */
export function cellOfValues(rows: readonly Row[] | null, columns: Columns): string {
  return cellOfRows(
    rows &&
      filledRows(rows, columns).map((row) =>
        Object.fromEntries(
          columns
            .map((column) => [column.name, typedOf(row[column.name], column)] as const)
            .filter(([, shown]) => shown !== ''),
        ),
      ),
  );
}
