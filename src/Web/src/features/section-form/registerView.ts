import { type ReadRegister, type TypedRow, typedRows } from '../../drafts/register';
import type { Check } from '../../figures/checks';

/** What is said of a register's cell, or of a row as a whole. */
export interface Said {
  /** Why it holds no value. */
  readonly refused: readonly string[];
  /** What the rules say. */
  readonly wrong: readonly string[];
  /** It must be filled in, and is not yet. */
  readonly isNeeded: boolean;
}

export interface RegisterView {
  /** As typed, blank rows too; null where nothing is answered. */
  readonly rows: readonly TypedRow[] | null;
  /** By place among the typed rows and column, or by the place alone. */
  readonly said: ReadonlyMap<string, Said>;
}

const nothing: Said = { refused: [], wrong: [], isNeeded: false };

export function placeKey(place: number, column: string | null = null): string {
  return column === null ? String(place) : `${place}.${column}`;
}

/**
 * A register as it is drawn. Rules and server number the rows that are not blank; here each is told at the row as typed.
 * @param refusals What the server refused, by `systems#2.authority`.
 */
export function registerView(
  name: string,
  cell: string,
  { places, cells }: ReadRegister,
  checks: readonly Check[],
  refusals: Readonly<Record<string, string>>,
): RegisterView {
  const said = new Map<string, Said>();
  const add = (place: number | undefined, column: string | null, more: Partial<Said>) => {
    if (place !== undefined) {
      const key = placeKey(place, column);
      const now = said.get(key) ?? nothing;
      said.set(key, {
        refused: [...now.refused, ...(more.refused ?? [])],
        wrong: [...now.wrong, ...(more.wrong ?? [])],
        isNeeded: now.isNeeded || (more.isNeeded ?? false),
      });
    }
  };
  for (const { place, column, message } of cells) {
    add(place, column.name, { refused: [message] });
  }
  for (const [key, message] of Object.entries(refusals)) {
    const [, row, column] = key.startsWith(`${name}#`) ? (/#(\d+)(?:\.(.+))?$/.exec(key) ?? []) : [];
    if (row) {
      add(places[Number(row) - 1], column ?? null, { refused: [message] });
    }
  }
  for (const { row, column, code, message } of checks) {
    if (row != null) {
      add(places[row - 1], column, code === 'blankCell' ? { isNeeded: true } : { wrong: [message] });
    }
  }
  return { rows: typedRows(cell), said };
}

export function saidAt(view: RegisterView | undefined, place: number, column: string | null = null): Said {
  return view?.said.get(placeKey(place, column)) ?? nothing;
}
