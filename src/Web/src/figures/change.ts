import { decimalOf, minus, rounded } from './decimal';
import { decimalText } from './number';

/** How a measure moved, in words and a sign; `better` where a rate rose. */
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
