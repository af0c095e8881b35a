import type { KeyboardEvent } from 'react';
import { cellKey, cellOf } from '../../drafts/cells';
import type { FormLine, Station } from '../../drafts/filing';
import { focusCell } from './useFormKeys';

/** Arrows and Enter within the grid; true where the key moved. Left and right only at the ends of what is typed, or over a whole selection. */
export function moveInGrid(
  event: KeyboardEvent<HTMLInputElement>,
  stations: readonly Station[],
  lines: readonly FormLine[],
): boolean {
  const input = event.currentTarget;
  const { line, station } = cellOf(input.dataset.cell ?? '');
  const row = stations.findIndex(({ code }) => code === station);
  const column = lines.findIndex(({ name }) => name === line);
  const to = target(event, input, row, column, stations.length, lines.length);
  const [nextStation, nextLine] = to ? [stations[to.row], lines[to.column]] : [];
  if (!nextStation || !nextLine) {
    return false;
  }
  event.preventDefault();
  focusCell(cellKey(nextLine.name, nextStation.code));
  return true;
}

function target(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  input: HTMLInputElement,
  row: number,
  column: number,
  rows: number,
  columns: number,
): { row: number; column: number } | null {
  const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
  if (key === 'ArrowDown' || (key === 'Enter' && !shiftKey)) {
    // After the last station the next line's first, as one reads a column.
    return row + 1 < rows ? { row: row + 1, column } : column + 1 < columns ? { row: 0, column: column + 1 } : null;
  }
  if (key === 'ArrowUp' || key === 'Enter') {
    return row > 0 ? { row: row - 1, column } : null;
  }
  if (key === 'ArrowLeft' && (whole || input.selectionEnd === 0)) {
    return column > 0 ? { row, column: column - 1 } : null;
  }
  if (key === 'ArrowRight' && (whole || input.selectionStart === input.value.length)) {
    return column + 1 < columns ? { row, column: column + 1 } : null;
  }
  return null;
}
