import { describe, expect, it } from 'vitest';
import { changeText, movementOf } from './change';

const month = { before: 30, now: 31 };

describe('a change beside both values', () => {
  it('is in per cent of a count', () => {
    expect(changeText(11905, 12340, 'byDay', month)).toBe('+3,7 %');
    expect(changeText(200, 100, 'asIs', month)).toBe('−50 %');
    expect(changeText(100000, 100001, 'byDay', month)).toBe('≈ 0 %');
  });

  it('is by day of a count in a window of another length, not of one at its end', () => {
    expect(changeText(1650, 330, 'byDay', { before: 165, now: 30 })).toBe('+10 % theo ngày');
    expect(changeText(1650, 330, 'asIs', { before: 165, now: 30 })).toBe('−80 %');
    expect(changeText(0, 0, 'byDay', { before: 165, now: 30 })).toBe('không đổi');
  });

  it('is in points of a percentage', () => {
    expect(changeText(99.7, 98.5, 'points', month)).toBe('−1,2 điểm');
  });

  it('is nothing of a choice', () => expect(changeText(1, 2, 'none', month)).toBe(''));

  it('has words for none, for nothing before, and nothing to say of blank', () => {
    expect(changeText(5, 5, 'byDay', month)).toBe('không đổi');
    expect(changeText(0, 5, 'byDay', month)).toBe('kỳ trước 0');
    expect(changeText(null, 5, 'byDay', month)).toBe('');
    expect(changeText(5, null, 'byDay', month)).toBe('');
  });
});

describe('a derived value', () => {
  const lines = [
    { name: 'readers', kind: 'STOCK' as const },
    { name: 'visits', kind: 'FLOW' as const },
  ];

  it('moves by points where it is a rate, else as what it adds up', () => {
    expect(movementOf({ plus: ['visits'], over: ['visits'] }, lines)).toBe('points');
    expect(movementOf({ plus: ['visits'], over: [] }, lines)).toBe('byDay');
    expect(movementOf({ plus: ['readers'], over: [] }, lines)).toBe('asIs');
  });
});
