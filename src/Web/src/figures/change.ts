import { type Decimal, decimalOf, minus, rounded } from './decimal';
import type { Formula, LineKind } from './definition';
import { decimalText } from './number';

/** How a value compares between windows: by day where it is counted in them, as it is where it is true at their end; a choice not at all. */
export type Movement = 'byDay' | 'asIs' | 'points' | 'none';

export const movements: Record<LineKind, Movement> = {
  FLOW: 'byDay',
  MONEY: 'byDay',
  STOCK: 'asIs',
  PERCENTAGE: 'points',
  CHOICE: 'none',
  TEXT: 'none',
  REGISTER: 'none',
};

/** A rate moves by points; a sum as what it adds up: stocks are not compared by day. */
export function movementOf(
  formula: Pick<Formula, 'plus' | 'over'>,
  lines: readonly { readonly name: string; readonly kind: LineKind }[],
): Movement {
  return formula.over.length > 0
    ? 'points'
    : movements[lines.find(({ name }) => formula.plus.includes(name))?.kind ?? 'FLOW'];
}

/** Days of the two windows. */
export interface Windows {
  readonly before: number;
  readonly now: number;
}

/** Months differ by a day or two; only a longer window makes the bare counts misleading. */
export function areAlike({ before, now }: Windows): boolean {
  return Math.abs(before - now) * 10 <= now;
}

/**
 * How a value moved since the period before, beside both values: `+3,7 %` of a count, `−1,2 điểm` of a percentage; nothing where one of
 * the two is missing.
 */
export function changeText(
  before: number | null | undefined,
  now: number | null | undefined,
  movement: Movement,
  windows: Windows,
): string {
  if (before == null || now == null || movement === 'none') {
    return '';
  }
  const byDay = movement === 'byDay' && !areAlike(windows) && before !== 0;
  if (before === now && !byDay) {
    return 'không đổi';
  }
  if (movement === 'points') {
    return signed(rounded(minus(decimalOf(now), decimalOf(before)), 1, 'away'), 'điểm');
  }
  if (before === 0) {
    return 'kỳ trước 0';
  }
  // Tenths of a per cent, of whole counts: a float holds them exactly enough to round for the eye.
  const expected = byDay ? (before * windows.now) / windows.before : before;
  const change = signed({ digits: BigInt(Math.round(((now - expected) / expected) * 1000)), scale: 1 }, '%');
  return byDay ? `${change} theo ngày` : change;
}

function signed(value: Decimal, unit: string): string {
  const sign = value.digits > 0n ? '+' : value.digits < 0n ? '−' : '≈ ';
  return `${sign}${decimalText({ ...value, digits: size(value.digits) })} ${unit}`;
}

/** How a measure moved, in words and a sign, where it stands by itself; `better` where a rate rose. */
export interface Change {
  readonly sign: '▲' | '▼' | '=';
  readonly words: string;
  readonly better: boolean | null;
}

/** A rate to one decimal, as screens for reading show it, whole ones too so that commas stand under each other: `97,4`, `84,0`. */
export function rateText(value: number): string {
  return withDecimal(decimalText(rounded(decimalOf(value), 1, 'away')));
}

function withDecimal(shown: string): string {
  return shown.includes(',') ? shown : `${shown},0`;
}

/** Of two rates in percentage points: the difference of what is shown, so that it can be checked by eye. */
export function changeOfRate(from: number | null, to: number | null): Change | null {
  if (from === null || to === null) {
    return null;
  }
  const points = minus(rounded(decimalOf(to), 1, 'away'), rounded(decimalOf(from), 1, 'away'));
  return worded(points.digits, withDecimal(decimalText({ ...points, digits: size(points.digits) })), 'điểm', true);
}

/** Of two counts, as a number. */
export function changeOfCount(from: number | null, to: number | null): Change | null {
  if (from === null || to === null) {
    return null;
  }
  const more = minus(decimalOf(to), decimalOf(from));
  return worded(more.digits, decimalText({ ...more, digits: size(more.digits) }), '', false);
}

interface Told {
  readonly value: number | null;
  /** Kind of its period: a month, a half-year. */
  readonly kind: string;
}

/** Of a measure; `unlike` where a flow would be compared over periods of unlike length. */
export function changeOf(
  measure: { readonly isRate: boolean; readonly isFlow: boolean },
  before: Told | undefined,
  now: Told | undefined,
): Change | 'unlike' | null {
  if (!before || !now) {
    return null;
  }
  if (measure.isFlow && before.kind !== now.kind) {
    return 'unlike';
  }
  return measure.isRate ? changeOfRate(before.value, now.value) : changeOfCount(before.value, now.value);
}

function worded(digits: bigint, amount: string, unit: string, judged: boolean): Change {
  if (digits === 0n) {
    return { sign: '=', words: 'không đổi', better: null };
  }
  const up = digits > 0n;
  return {
    sign: up ? '▲' : '▼',
    words: `${up ? 'tăng' : 'giảm'} ${amount}${unit && ` ${unit}`}`,
    better: judged ? up : null,
  };
}

function size(digits: bigint): bigint {
  return digits < 0n ? -digits : digits;
}
