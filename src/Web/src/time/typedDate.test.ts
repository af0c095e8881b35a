import { describe, expect, it } from 'vitest';
import { addDays, dateOrBlank, readDate, shownDate, vietnamDay } from './typedDate';

describe('a typed date', () => {
  it.each([
    ['15/7/2023', '2023-07-15'],
    [' 15/07/2023 ', '2023-07-15'],
    ['1-9-2024', '2024-09-01'],
    ['2023-07-15', '2023-07-15'],
    ['29/2/2024', '2024-02-29'],
  ])('%s is read', (typed, iso) => expect(readDate(typed)).toBe(iso));

  it.each(['', '15/7', '31/2/2023', '29/02/2023', '15/13/2023', '15/7/23', 'hôm nay'])('%s is none', (typed) =>
    expect(readDate(typed)).toBeNull(),
  );

  it('is shown day first', () => {
    expect(shownDate('2023-07-05')).toBe('05/07/2023');
    expect(shownDate(null)).toBe('');
  });

  it('goes over months and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('is the day in Viet Nam', () => {
    expect(vietnamDay(new Date('2023-08-13T17:00:00Z'))).toBe('2023-08-14');
    expect(vietnamDay(new Date('2023-08-13T16:59:59Z'))).toBe('2023-08-13');
  });

  it('may be blank, but not unreadable', () => {
    expect(dateOrBlank('  ')).toBe(true);
    expect(dateOrBlank('30/2/2023')).toContain('30/2/2023');
  });
});
