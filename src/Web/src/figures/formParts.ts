/** Rows that stand in one table: a register is a table of its own and parts them. */
export type Part<TRow, TRegister> =
  | { readonly kind: 'lines'; readonly rows: readonly TRow[] }
  | { readonly kind: 'register'; readonly line: TRegister };

export function partsOf<TRow, TRegister extends TRow>(
  rows: readonly TRow[],
  isRegister: (row: TRow) => row is TRegister,
): Part<TRow, TRegister>[] {
  const parts: Part<TRow, TRegister>[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (isRegister(row)) {
      parts.push({ kind: 'register', line: row });
    } else if (last?.kind === 'lines') {
      parts[parts.length - 1] = { kind: 'lines', rows: [...last.rows, row] };
    } else {
      parts.push({ kind: 'lines', rows: [row] });
    }
  }
  return parts;
}
