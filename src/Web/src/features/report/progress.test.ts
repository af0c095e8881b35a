import { describe, expect, it } from 'vitest';
import { filled, stationsBegun } from './progress';

const lines = [
  {
    name: 'rate',
    kind: 'PERCENTAGE' as const,
    optional: false,
    formula: { plus: ['part'], minus: [], over: ['whole'], ofGiven: false },
  },
  { name: 'whole', kind: 'FLOW' as const, optional: true },
  { name: 'part', kind: 'FLOW' as const, optional: true },
  { name: 'count', kind: 'FLOW' as const, optional: false },
];

describe('lines filled', () => {
  it('counts the lines that must be answered; zero is an answer', () => {
    expect(filled(lines, { count: 0 })).toEqual({ filled: 1, of: 2 });
  });

  it('takes a rate as answered by its counts', () => {
    expect(filled(lines, { whole: 0, part: 0 })).toEqual({ filled: 1, of: 2 });
  });

  it('counts texts and lists, not what is counted from them; “there are none” is an answer', () => {
    const written = [
      { name: 'list', kind: 'REGISTER' as const, optional: false },
      { name: 'counted', kind: 'STOCK' as const, optional: false, count: { of: 'list' } },
      { name: 'text', kind: 'TEXT' as const, optional: false },
    ];
    expect(filled(written, { list: null, counted: null, text: ' ' })).toEqual({ filled: 0, of: 2 });
    expect(filled(written, { list: [], counted: 0, text: 'Không' })).toEqual({ filled: 2, of: 2 });
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
