import { decimalOf, minus, rounded } from '../../figures/decimal';
import { decimalText } from '../../figures/number';

interface Period {
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly forms: readonly string[];
}

/** The period to compare with: the last that ended before this one began and asks the same form. */
export function periodBefore<T extends Period>(
  periods: readonly T[],
  period: { from: string },
  form: string,
): T | undefined {
  return periods
    .filter((one) => one.to < period.from && one.forms.includes(form))
    .reduce<T | undefined>((last, one) => (!last || one.to > last.to ? one : last), undefined);
}

/** How a value moved: `+3,7 %` of a count, `−1,2 điểm` of a percentage; nothing where one of the two is missing. */
export function changeText(
  before: number | null | undefined,
  now: number | null | undefined,
  isPercentage: boolean,
): string {
  if (before == null || now == null) {
    return '';
  }
  if (before === now) {
    return 'không đổi';
  }
  if (isPercentage) {
    return signed(rounded(minus(decimalOf(now), decimalOf(before)), 1, 'away'), 'điểm');
  }
  if (before === 0) {
    return 'kỳ trước 0';
  }
  // Tenths of a per cent, of whole counts: a float holds them exactly enough to round for the eye.
  const perMille = BigInt(Math.round(((now - before) / before) * 1000));
  return signed({ digits: perMille, scale: 1 }, '%');
}

function signed(value: { digits: bigint; scale: number }, unit: string): string {
  const size = value.digits < 0n ? -value.digits : value.digits;
  const sign = value.digits > 0n ? '+' : value.digits < 0n ? '−' : '≈ ';
  return `${sign}${decimalText({ ...value, digits: size })} ${unit}`;
}
