import { describe, expect, it } from 'vitest';
import { changeText, figureText } from './change';

const of = (value: number | null, days = 31) => ({ value, days });

describe('change', () => {
  it('is in per cent of a count', () => {
    expect(changeText('FLOW', of(12_340), of(11_905))).toBe('+3,7 %');
    expect(changeText('STOCK', of(9), of(10))).toBe('−10 %');
    expect(changeText('FLOW', of(10), of(10))).toBe('0 %');
  });

  it('compares flows of unequal windows by day, stocks as they are', () => {
    expect(changeText('FLOW', of(30, 30), of(181, 181))).toBe('0 %');
    expect(changeText('STOCK', of(30, 30), of(60, 181))).toBe('−50 %');
  });

  it('is in points of a percentage', () => {
    expect(changeText('PERCENTAGE', of(97.5), of(99.75))).toBe('−2,3 điểm');
    expect(changeText('RATE', of(80, 30), of(75, 181))).toBe('+5 điểm');
  });

  it('says where it came from nothing, and nothing where nothing is known', () => {
    expect(changeText('FLOW', of(5), of(0))).toBe('từ 0');
    expect(changeText('FLOW', of(0), of(0))).toBe('0 %');
    expect(changeText('FLOW', of(null), of(3))).toBeNull();
    expect(changeText('FLOW', of(3), of(null))).toBeNull();
    expect(changeText('FLOW', of(3), null)).toBeNull();
  });
});

describe('figures', () => {
  it('have two decimals at most', () => {
    expect(figureText(97.7191)).toBe('97,72');
    expect(figureText(1_234_567)).toBe('1.234.567');
    expect(figureText(null)).toBe('–');
  });
});
