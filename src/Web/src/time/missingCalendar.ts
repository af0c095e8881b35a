import { vietnamDay } from './typedDate';

/** The year that it is in Viet Nam, where none of the published periods is of it; null where its calendar stands. */
export function yearWithoutCalendar(periods: readonly { readonly year: number }[], now: Date): number | null {
  const year = yearOf(now);
  return periods.some((period) => period.year === year) ? null : year;
}

/** The year in Viet Nam of a moment. */
export function yearOf(moment: Date): number {
  return Number(vietnamDay(moment).slice(0, 4));
}
