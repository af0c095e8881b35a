/** The period whose deadline is nearest, before or after: the one that the office works on. Null where none has begun. */
export function currentPeriod<T extends { code: string; state: string; dueAt: string }>(
  periods: readonly T[],
  now: Date,
): T | null {
  const away = (period: T) => Math.abs(Date.parse(period.dueAt) - now.getTime());
  return periods
    .filter((period) => period.state !== 'UPCOMING')
    .reduce<T | null>((best, period) => (best && away(best) <= away(period) ? best : period), null);
}
