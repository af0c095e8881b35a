import { describe, expect, it } from 'vitest';
import {
  addDays,
  dateNeeded,
  dateOrBlank,
  daysOf,
  readDate,
  readTime,
  shownDate,
  timeOrBlank,
  vietnamDay,
} from './typedDate';

describe('a typed date', () => {
  it.each([
    ['15/7/2023', '2023-07-15'],
    [' 15/07/2023 ', '2023-07-15'],
    ['1-9-2024', '2024-09-01'],
    ['2023-07-15', '2023-07-15'],
    ['29/2/2024', '2024-02-29'],
    ['15072023', '2023-07-15'],
  ])('%s is read', (typed, iso) => expect(readDate(typed)).toBe(iso));

  it.each(['', '15/7', '31/2/2023', '29/02/2023', '15/13/2023', '15/7/23', '31022023', '1572023', 'hôm nay'])(
    '%s is none',
    (typed) => expect(readDate(typed)).toBeNull(),
  );

  it('is shown day first', () => {
    expect(shownDate('2023-07-05')).toBe('05/07/2023');
    expect(shownDate(null)).toBe('');
  });

  it('goes over months and years', () => {
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });

  it('counts the first and the last of a window', () => {
    expect(daysOf({ from: '2023-06-15', to: '2023-07-14' })).toBe(30);
  });

  it('is the day in Viet Nam', () => {
    expect(vietnamDay(new Date('2023-08-13T17:00:00Z'))).toBe('2023-08-14');
    expect(vietnamDay(new Date('2023-08-13T16:59:59Z'))).toBe('2023-08-13');
  });

  it('may be blank, but not unreadable', () => {
    expect(dateOrBlank('  ')).toBe(true);
    expect(dateOrBlank('30/2/2023')).toContain('30/2/2023');
  });

  it('may have to be there', () => {
    expect(dateNeeded(' ')).toContain('Chưa nhập ngày');
    expect(dateNeeded('30/2/2023')).toContain('30/2/2023');
    expect(dateNeeded('28/2/2023')).toBe(true);
  });
});

describe('a typed time', () => {
  it.each([
    ['9:30', '09:30'],
    [' 17:05 ', '17:05'],
    ['9h30', '09:30'],
    ['17h', '17:00'],
    ['0930', '09:30'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s is read', (typed, time) => expect(readTime(typed)).toBe(time));

  it.each(['', '24:00', '12:60', '9', '9:3', '5:30 PM', '930', 'trưa'])('%s is none', (typed) =>
    expect(readTime(typed)).toBeNull(),
  );

  it('may be blank, but not unreadable', () => {
    expect(timeOrBlank(' ')).toBe(true);
    expect(timeOrBlank('25:00')).toContain('25:00');
  });
});
