import type { DistrictGroup } from './boardView';
import type { UnitRow } from './unitRow';

export type GridItem =
  | { kind: 'district'; key: string; group: DistrictGroup; codes: readonly string[] }
  | { kind: 'unit'; key: string; row: UnitRow; district: string };

/** The board as one list of lines, a collapsed district being one. */
export function gridItems(groups: readonly DistrictGroup[], collapsed: ReadonlySet<string>): GridItem[] {
  return groups.flatMap((group): GridItem[] => [
    { kind: 'district', key: `district ${group.code}`, group, codes: group.rows.map((row) => row.code) },
    ...(collapsed.has(group.code)
      ? []
      : group.rows.map((row): GridItem => ({ kind: 'unit', key: row.code, row, district: group.code }))),
  ]);
}

export function isAllSelected(selected: ReadonlySet<string>, codes: readonly string[]): boolean {
  return codes.length > 0 && codes.every((code) => selected.has(code));
}

/** The set with these in it, or without. */
export function toggled(set: ReadonlySet<string>, values: readonly string[], put: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const value of values) {
    if (put) {
      next.add(value);
    } else {
      next.delete(value);
    }
  }
  return next;
}
