import { describe, expect, it } from 'vitest';
import { filled, stationsBegun } from './progress';

const lines = [
  {
    name: 'rate',
    optional: false,
    formula: { plus: ['part'], minus: [], over: ['whole'], ofGiven: false },
  },
  { name: 'whole', optional: true },
  { name: 'part', optional: true },
  { name: 'count', optional: false },
];

describe('lines filled', () => {
  it('counts the lines that must be answered; zero is an answer', () => {
    expect(filled(lines, { count: 0 })).toEqual({ filled: 1, of: 2 });
  });

  it('takes a rate as answered by its counts', () => {
    expect(filled(lines, { whole: 0, part: 0 })).toEqual({ filled: 1, of: 2 });
  });
});

describe('stations begun', () => {
  it('counts a station with one figure and not one that is all blank', () => {
    expect(
      stationsBegun(lines, [
        { station: 'one', figures: { count: 0 } },
        { station: 'two', figures: { count: null } },
      ]),
    ).toBe(1);
  });
});
