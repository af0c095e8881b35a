import { isBlankTyped, type TypedRow } from '../../drafts/register';

/** The rows as one fills them in: where nothing is answered yet, a blank one stands ready. */
export function rowsToFill(rows: readonly TypedRow[] | null): readonly TypedRow[] {
  return rows ?? [{}];
}

export function withCell(
  rows: readonly TypedRow[] | null,
  place: number,
  column: string,
  typed: string,
): readonly TypedRow[] {
  return rowsToFill(rows).map((row, index) => (index === place ? { ...row, [column]: typed } : row));
}

/** Without its last row a register is not answered: that there are none is said by itself. */
export function withoutRow(rows: readonly TypedRow[] | null, place: number): readonly TypedRow[] | null {
  const left = rowsToFill(rows).filter((_, index) => index !== place);
  return left.length > 0 ? left : null;
}

/** The rows with a blank one at the end, and its place; null where the last is blank already or there may be no more. */
export function withNewRow(
  rows: readonly TypedRow[] | null,
  most: number | null | undefined,
): { readonly rows: readonly TypedRow[]; readonly place: number } | null {
  const now = rowsToFill(rows);
  const last = now.at(-1);
  return (last && isBlankTyped(last)) || (most != null && now.length >= most)
    ? null
    : { rows: [...now, {}], place: now.length };
}

/** Does it hold nothing at all, so that one may say that there are none? */
export function isBlankRegister(rows: readonly TypedRow[] | null): boolean {
  return rows === null || rows.every(isBlankTyped);
}
