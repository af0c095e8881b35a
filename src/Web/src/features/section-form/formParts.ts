import { type Derived, type FormLine, isAsked } from '../../drafts/filing';

/** Lines that stand in one table: a register is a table of its own and parts them. */
export type Part =
  | { readonly kind: 'lines'; readonly rows: readonly (FormLine | Derived)[] }
  | { readonly kind: 'register'; readonly line: FormLine };

export function partsOf(rows: readonly (FormLine | Derived)[]): Part[] {
  const parts: Part[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (isAsked(row) && row.kind === 'REGISTER') {
      parts.push({ kind: 'register', line: row });
    } else if (last?.kind === 'lines') {
      parts[parts.length - 1] = { kind: 'lines', rows: [...last.rows, row] };
    } else {
      parts.push({ kind: 'lines', rows: [row] });
    }
  }
  return parts;
}
