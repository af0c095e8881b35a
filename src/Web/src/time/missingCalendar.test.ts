import { describe, expect, it } from 'vitest';
import { yearWithoutCalendar } from './missingCalendar';

const of = (...years: number[]) => years.map((year) => ({ year }));

describe('a year without calendar', () => {
  const january = new Date('2024-01-05T09:00:00+07:00');

  it('is this year where only others were published', () => {
    expect(yearWithoutCalendar(of(2022, 2023, 2023), january)).toBe(2024);
    expect(yearWithoutCalendar(of(2025), january)).toBe(2024);
    expect(yearWithoutCalendar([], january)).toBe(2024);
  });

  it('is none where one period of this year stands', () => {
    expect(yearWithoutCalendar(of(2023, 2024), january)).toBeNull();
  });

  it('begins with the year in Viet Nam, not seven hours later', () => {
    expect(yearWithoutCalendar(of(2023), new Date('2023-12-31T16:59:59Z'))).toBeNull();
    expect(yearWithoutCalendar(of(2023), new Date('2023-12-31T17:00:00Z'))).toBe(2024);
  });
});
