import type { FilingState } from '../../gateway/generated/graphql';
import type { BoardSearch } from './boardSearch';
import { type Cell, fold, isFiled, type Tally, tally, type UnitRow } from './unitRow';

/** What the state filter takes beside the states themselves: everything that is still owed. */
export const notFiled = 'CHUA_NOP';

export const tiers = { CENTRAL: 'Trung ương', PROVINCE: 'Tỉnh', DISTRICT: 'Huyện', COMMUNE: 'Xã' } as const;

const tierOrder = Object.keys(tiers);
const order = new Intl.Collator('vi', { numeric: true });

export interface DistrictGroup {
  code: string;
  name: string;
  rows: UnitRow[];
  tally: Tally;
}

function asksOfCell(search: BoardSearch): ((cell: Cell) => boolean) | null {
  const { trangthai, tre } = search;
  if (!trangthai && tre !== '1') {
    return null;
  }
  return (cell) =>
    (!trangthai || (trangthai === notFiled ? !isFiled(cell.state) : cell.state === (trangthai as FilingState))) &&
    (tre !== '1' || cell.late);
}

/** The rows that the filters leave, all conditions on a cell meeting in one and the same cell. */
export function matching(rows: Iterable<UnitRow>, search: BoardSearch): UnitRow[] {
  const words = fold(search.tim ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const asks = asksOfCell(search);
  return [...rows].filter((row) => {
    if (search.huyen !== undefined && row.district !== search.huyen) {
      return false;
    }
    if (search.tuyen && row.tier !== search.tuyen) {
      return false;
    }
    if (!words.every((word) => row.folded.includes(word))) {
      return false;
    }
    if (!search.muc && !asks) {
      return true;
    }
    const cells = search.muc ? [row.cells.get(search.muc)] : [...row.cells.values()];
    return cells.some((cell) => cell !== undefined && (!asks || asks(cell)));
  });
}

/** By district in alphabetical order, those of none first; within one by tier, then by name. */
export function byDistrict(rows: readonly UnitRow[], sections: readonly string[]): DistrictGroup[] {
  const groups = new Map<string, UnitRow[]>();
  for (const row of rows) {
    const group = groups.get(row.district);
    if (group) {
      group.push(row);
    } else {
      groups.set(row.district, [row]);
    }
  }
  return [...groups]
    .map(([code, members]) => ({
      code,
      name: members[0]?.districtName ?? '',
      rows: members.sort(
        (a, b) => tierOrder.indexOf(a.tier) - tierOrder.indexOf(b.tier) || order.compare(a.name, b.name),
      ),
      tally: tally(members, sections),
    }))
    .sort((a, b) => Number(a.code !== '') - Number(b.code !== '') || order.compare(a.name, b.name));
}

/** The sections of the shown ones that a unit has not filed. */
export function missing(row: UnitRow, sections: readonly string[]): string[] {
  return sections.filter((section) => {
    const cell = row.cells.get(section);
    return cell !== undefined && !isFiled(cell.state);
  });
}
