import type { BoardRowFragment, FilingState } from '../../gateway/generated/graphql';

export type Cell = BoardRowFragment['cells'][number];

/** A unit's row of the board, with what filtering and drawing ask of it again and again. */
export interface UnitRow {
  code: string;
  name: string;
  tier: BoardRowFragment['facility']['tier'];
  /** Empty: belongs to no district. */
  district: string;
  districtName: string;
  cells: ReadonlyMap<string, Cell>;
  reminder: BoardRowFragment['lastReminder'];
  /** Name and code without diacritics, for searching. */
  folded: string;
}

/** `Bệnh viện Đa khoa` → `benh vien da khoa`: people search without diacritics. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

export function unitRow({ facility, cells, lastReminder }: BoardRowFragment): UnitRow {
  return {
    code: facility.code,
    name: facility.name,
    tier: facility.tier,
    district: facility.district?.code ?? '',
    districtName: facility.district?.name ?? 'Không thuộc huyện nào',
    cells: new Map(cells.map((cell) => [cell.section, cell])),
    reminder: lastReminder ?? null,
    folded: fold(`${facility.name} ${facility.shortName} ${facility.code}`),
  };
}

export function isFiled(state: FilingState): boolean {
  return state === 'SUBMITTED' || state === 'ACCEPTED';
}

/** Which sections of a row look different from before; a section owed no longer counts too. */
export function changedSections(before: UnitRow | undefined, after: UnitRow): string[] {
  const names = new Set([...(before?.cells.keys() ?? []), ...after.cells.keys()]);
  return [...names].filter((name) => {
    const old = before?.cells.get(name);
    const now = after.cells.get(name);
    return (
      old?.state !== now?.state ||
      old?.late !== now?.late ||
      old?.version !== now?.version ||
      (old?.extendedUntil ?? null) !== (now?.extendedUntil ?? null)
    );
  });
}

export interface Tally {
  units: number;
  owed: number;
  filed: number;
  late: number;
  returned: number;
  /** section → owed and filed. */
  sections: Map<string, { owed: number; filed: number }>;
}

/** Counts the cells of the shown sections. */
export function tally(rows: readonly UnitRow[], sections: readonly string[]): Tally {
  const sum: Tally = { units: rows.length, owed: 0, filed: 0, late: 0, returned: 0, sections: new Map() };
  for (const section of sections) {
    let owed = 0;
    let filed = 0;
    for (const row of rows) {
      const cell = row.cells.get(section);
      if (cell) {
        owed += 1;
        filed += isFiled(cell.state) ? 1 : 0;
        sum.late += isFiled(cell.state) && cell.late ? 1 : 0;
        sum.returned += cell.state === 'RETURNED' ? 1 : 0;
      }
    }
    sum.owed += owed;
    sum.filed += filed;
    sum.sections.set(section, { owed, filed });
  }
  return sum;
}
