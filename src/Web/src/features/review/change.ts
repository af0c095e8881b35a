import type { LineKind } from '../../figures/definition';
import { text } from '../../figures/number';

/** A value of some period and the days of its window. */
export interface Measured {
  readonly value: number | null;
  readonly days: number;
}

/** Rates are read with two decimals, as the form prints them; counts whole. */
export function figureText(value: number | null | undefined, blank = '–'): string {
  return value == null ? blank : text(Math.round(value * 100) / 100);
}

/** Counts of windows of different length are compared by day. */
export function isByDay(kind: LineKind | 'RATE', now: number, before: number): boolean {
  return kind === 'FLOW' && now !== before;
}

/** `+3,7 %` of a count, `−2,1 điểm` of a percentage; null where there is nothing to compare with. */
export function changeText(kind: LineKind | 'RATE', now: Measured, before: Measured | null): string | null {
  if (now.value === null || !before || before.value === null) {
    return null;
  }
  if (kind === 'PERCENTAGE' || kind === 'RATE') {
    return signed(now.value - before.value, 'điểm');
  }
  const expected = isByDay(kind, now.days, before.days) ? (before.value * now.days) / before.days : before.value;
  if (expected === 0) {
    return now.value === 0 ? '0 %' : 'từ 0';
  }
  return signed((100 * (now.value - expected)) / expected, '%');
}

function signed(value: number, unit: string): string {
  // A half goes away from zero, either way.
  const shown = Math.round(Math.abs(value) * 10) / 10;
  const sign = shown === 0 ? '' : value > 0 ? '+' : '−';
  return `${sign}${text(shown)} ${unit}`;
}
