import { type KeyboardEvent, useState } from 'react';
import type { GridItem } from './gridItems';
import type { Section } from './section';

interface Grid {
  items: readonly GridItem[];
  sections: readonly Section[];
  columns: number;
  selectable: boolean;
  /** How many rows a page has. */
  page: () => number;
  show: (row: number) => void;
  collapse: (district: string) => void;
  isCollapsed: (district: string) => boolean;
  choose: (units: readonly string[]) => void;
  open: (unit: string, section?: string) => void;
}

export interface Place {
  row: number;
  column: number;
}

/** Moving over the board by keys. The grid keeps the focus; the place it points at may even be out of the page. */
export function useGridKeys(grid: Grid) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const last = grid.items.length - 1;
  const active = { row: Math.min(place.row, Math.max(last, 0)), column: Math.min(place.column, grid.columns - 1) };
  const firstSection = (grid.selectable ? 1 : 0) + 4;

  function go(row: number, column = active.column) {
    const next = { row: Math.max(0, Math.min(row, last)), column: Math.max(0, Math.min(column, grid.columns - 1)) };
    setPlace(next);
    grid.show(next.row);
  }

  function act(key: string, whole: boolean): boolean {
    const item = grid.items[active.row];
    if (!item) {
      return false;
    }
    switch (key) {
      case 'ArrowDown':
        go(active.row + 1);
        return true;
      case 'ArrowUp':
        go(active.row - 1);
        return true;
      case 'ArrowRight':
        if (item.kind === 'district' && grid.isCollapsed(item.group.code)) {
          grid.collapse(item.group.code);
        } else {
          go(active.row, active.column + 1);
        }
        return true;
      case 'ArrowLeft':
        if (item.kind === 'district' && active.column === 0 && !grid.isCollapsed(item.group.code)) {
          grid.collapse(item.group.code);
        } else {
          go(active.row, active.column - 1);
        }
        return true;
      case 'PageDown':
        go(active.row + grid.page());
        return true;
      case 'PageUp':
        go(active.row - grid.page());
        return true;
      case 'Home':
        go(whole ? 0 : active.row, 0);
        return true;
      case 'End':
        go(whole ? last : active.row, grid.columns - 1);
        return true;
      case ' ':
        if (item.kind === 'unit') {
          grid.choose([item.row.code]);
        } else if (grid.selectable) {
          grid.choose(item.codes);
        } else {
          grid.collapse(item.group.code);
        }
        return true;
      case 'Enter':
        if (item.kind === 'district') {
          grid.collapse(item.group.code);
        } else {
          const section = grid.sections[active.column - firstSection]?.name;
          const filed = section !== undefined && (item.row.cells.get(section)?.version ?? 0) > 0;
          grid.open(item.row.code, filed ? section : undefined);
        }
        return true;
      default:
        return false;
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    // A checkbox that a mouse has focused ticks itself.
    if ((event.target instanceof HTMLInputElement && event.key === ' ') || event.altKey || event.metaKey) {
      return;
    }
    if (act(event.key, event.ctrlKey)) {
      event.preventDefault();
    }
  }

  return { active, activate: setPlace, onKeyDown };
}
