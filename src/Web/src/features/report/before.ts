import { decimalOf, minus, rounded } from '../../figures/decimal';
import { decimalText } from '../../figures/number';

/** How a value compares between windows: by day where it is counted in them, as it is where it is true at their end. */
export type Movement = 'byDay' | 'asIs' | 'points';

/** Days of the two windows. */
export interface Windows {
  readonly before: number;
  readonly now: number;
}

/** Months differ by a day or two; only a longer window makes the bare counts misleading. */
function areAlike({ before, now }: Windows): boolean {
  return Math.abs(before - now) * 10 <= now;
}

/** Of a window from its first day to its last. */
export function daysOf({ from, to }: { from: string; to: string }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** How a value moved: `+3,7 %` of a count, `−1,2 điểm` of a percentage; nothing where one of the two is missing. */
export function changeText(
  before: number | null | undefined,
  now: number | null | undefined,
  movement: Movement,
  windows: Windows,
): string {
  if (before == null || now == null) {
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

function signed(value: { digits: bigint; scale: number }, unit: string): string {
  const size = value.digits < 0n ? -value.digits : value.digits;
  const sign = value.digits > 0n ? '+' : value.digits < 0n ? '−' : '≈ ';
  return `${sign}${decimalText({ ...value, digits: size })} ${unit}`;
}
