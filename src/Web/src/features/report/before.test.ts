import { describe, expect, it } from 'vitest';
import { changeText, periodBefore } from './before';

describe('the period before', () => {
  const period = (code: string, from: string, to: string, forms: string[]) => ({ code, from, to, forms });
  const periods = [
    period('2023-H1', '2023-01-01', '2023-06-14', ['one', 'two']),
    period('2023-07', '2023-06-15', '2023-07-14', ['one']),
    period('2023-08', '2023-07-15', '2023-08-14', ['one']),
    period('2023-Y', '2023-01-01', '2023-12-14', ['two']),
  ];

  it('is the last that ended before and asks the same form', () => {
    expect(periodBefore(periods, { from: '2023-07-15' }, 'one')?.code).toBe('2023-07');
    expect(periodBefore(periods, { from: '2023-07-15' }, 'two')?.code).toBe('2023-H1');
    expect(periodBefore(periods, { from: '2023-01-01' }, 'two')).toBeUndefined();
  });
});

describe('a change', () => {
  it('is in per cent of a count', () => {
    expect(changeText(11905, 12340, false)).toBe('+3,7 %');
    expect(changeText(200, 100, false)).toBe('−50 %');
    expect(changeText(100000, 100001, false)).toBe('≈ 0 %');
  });

  it('is in points of a percentage', () => {
    expect(changeText(99.7, 98.5, true)).toBe('−1,2 điểm');
  });

  it('has words for none, for nothing before, and nothing to say of blank', () => {
    expect(changeText(5, 5, false)).toBe('không đổi');
    expect(changeText(0, 5, false)).toBe('kỳ trước 0');
    expect(changeText(null, 5, false)).toBe('');
    expect(changeText(5, null, false)).toBe('');
  });
});
