/** A decimal number without loss: `digits` × 10^−`scale`. Rates are compared and rounded by it as the server does. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** The number that the shortest notation of a float says, which is the one that JSON carried. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

export function minus(one: Decimal, other: Decimal): Decimal {
  const scale = Math.max(one.scale, other.scale);
  return { digits: widened(one, scale) - widened(other, scale), scale };
}

export function times(one: Decimal, factor: number): Decimal {
  const other = decimalOf(factor);
  return { digits: one.digits * other.digits, scale: one.scale + other.scale };
}

export function size(value: Decimal): Decimal {
  return isNegative(value) ? { ...value, digits: -value.digits } : value;
}

export function isNegative(value: Decimal): boolean {
  return value.digits < 0n;
}

/** To this many decimals; a half goes away from zero, or to the even neighbour. */
export function rounded(value: Decimal, scale: number, half: 'away' | 'even'): Decimal {
  if (value.scale <= scale) {
    return value;
  }
  const divisor = 10n ** BigInt(value.scale - scale);
  return { digits: divided(value.digits, divisor, half), scale };
}

/** A quotient rounded to a whole number. The divisor is positive. */
export function divided(dividend: bigint, divisor: bigint, half: 'away' | 'even'): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const down = size / divisor;
  const twice = 2n * (size % divisor);
  const up = twice > divisor || (twice === divisor && (half === 'away' || down % 2n === 1n));
  const nearest = up ? down + 1n : down;
  return dividend < 0n ? -nearest : nearest;
}

function widened(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}
