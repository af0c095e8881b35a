import type { KeyboardEvent } from 'react';
import { type CellElement, findCell, moveFrom } from './useFormKeys';

export function registerCell(name: string, place: number, column: string): string {
  return `${name}#${place + 1}.${column}`;
}

export function enterCell(key: string): void {
  const cell = findCell(key);
  cell?.focus();
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement) {
    cell.select();
  }
}

interface Place {
  readonly name: string;
  readonly place: number;
  readonly column: number;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Adds a row after the last and goes there; false where none is added. */
  readonly add: (column: number) => boolean;
}

/** Arrows and Enter within a register; true where the key moved. In a list of choices up and down choose. */
export function moveInRegister(event: KeyboardEvent<CellElement>, at: Place): boolean {
  const way = wayOf(event);
  if (!way) {
    return false;
  }
  event.preventDefault();
  const { name, columns } = at;
  const go = (place: number, column: number) => enterCell(registerCell(name, place, columns[column] ?? ''));
  if (way === 'down') {
    if (at.place + 1 < at.rows) {
      go(at.place + 1, at.column);
    } else if (!at.add(event.key === 'Enter' ? 0 : at.column)) {
      leave(at, 1);
    }
  } else if (way === 'up') {
    if (at.place > 0) {
      go(at.place - 1, at.column);
    } else {
      leave(at, -1);
    }
  } else {
    const column = at.column + (way === 'left' ? -1 : 1);
    if (column >= 0 && column < columns.length) {
      go(at.place, column);
    }
  }
  return true;
}

/** To the line before or after the register. */
function leave({ name, columns, rows }: Place, step: 1 | -1): void {
  const [place, column] = step === 1 ? [rows - 1, columns.at(-1)] : [0, columns[0]];
  const edge = findCell(registerCell(name, place, column ?? ''));
  if (edge) {
    moveFrom(edge as CellElement, step);
  }
}

function wayOf({ key, shiftKey, currentTarget: cell }: KeyboardEvent<CellElement>) {
  if (key === 'Enter') {
    return shiftKey ? 'up' : 'down';
  }
  const vertical = key === 'ArrowDown' ? 'down' : key === 'ArrowUp' ? 'up' : null;
  const sideways = key === 'ArrowLeft' ? 'left' : key === 'ArrowRight' ? 'right' : null;
  if (cell instanceof HTMLSelectElement) {
    return sideways;
  }
  const [start, end, length] = [cell.selectionStart ?? 0, cell.selectionEnd ?? 0, cell.value.length];
  const isWhole = start === 0 && end === length;
  // Where a text fills several lines, arrows move within it first.
  const isInput = cell instanceof HTMLInputElement;
  if (vertical && (isInput || isWhole || (vertical === 'up' ? end === 0 : start === length))) {
    return vertical;
  }
  return sideways && (isWhole || (sideways === 'left' ? end === 0 : start === length)) ? sideways : null;
}
