import { expect, test } from 'vitest';
import { changeOf, changeOfCount, changeOfRate, rateText } from './change';
import { measuresOf, readingOf } from './measure';

const count = (name: string, shortLabel: string) => ({
  name,
  label: shortLabel,
  shortLabel,
  unit: 'Lượt',
  kind: 'FLOW' as const,
  formula: null,
});
const formula = (plus: string[], over: string[], minus: string[] = []) => ({ plus, minus, over, ofGiven: false });

const signatures = {
  lines: [count('signed', 'Đã cấp'), count('needed', 'Còn cần')],
  derived: [
    { name: 'coverage', label: 'Tỷ lệ đã cấp', unit: '%', formula: formula(['signed'], ['signed', 'needed']) },
    { name: 'rest', label: 'Còn lại', unit: 'Lượt', formula: formula(['needed'], [], ['signed']) },
  ],
};

test('a rate names its two counts as its formula does, and takes them from the same figures', () => {
  const [coverage, ...others] = measuresOf(signatures);
  expect(others).toEqual([]);
  expect(coverage).toMatchObject({ isRate: true, numerator: { label: 'Đã cấp' } });
  expect(coverage?.denominator?.label).toBe('Đã cấp + Còn cần');
  expect(coverage && readingOf(coverage, { signed: 3, needed: 1, coverage: 75 })).toMatchObject({
    value: 75,
    numerator: 3,
    denominator: 4,
    isUnweighted: false,
  });
});

test('a blank count leaves its rate without data, which is not zero', () => {
  const [coverage] = measuresOf(signatures);
  expect(coverage && readingOf(coverage, { signed: 3, needed: null, coverage: null })).toMatchObject({
    value: null,
    numerator: 3,
    denominator: null,
  });
});

test('an area without rates is judged by its first line', () => {
  expect(measuresOf({ lines: signatures.lines, derived: [] })).toMatchObject([{ name: 'signed', isRate: false }]);
});

test('a percentage asked alone falls back to the unweighted mean and says so', () => {
  const [rate] = measuresOf({
    lines: [
      { ...count('onTime', 'Tỷ lệ đúng ngày'), kind: 'PERCENTAGE', formula: formula(['good'], ['all']) },
      count('all', 'Hồ sơ'),
      count('good', 'Đúng ngày'),
    ],
    derived: [],
  });
  const means = [{ line: 'onTime', mean: 91.5, units: 4 }];
  expect(rate && readingOf(rate, { onTime: null }, means)).toMatchObject({ value: 91.5, isUnweighted: true });
  expect(rate && readingOf(rate, { onTime: 97, good: 97, all: 100 }, means)).toMatchObject({
    value: 97,
    isUnweighted: false,
    mean: { units: 4 },
  });
});

test('a change is the difference of the values shown, in words', () => {
  expect(rateText(97.4499)).toBe('97,4');
  expect(rateText(84)).toBe('84,0');
  expect(changeOfRate(97.44, 98.36)).toEqual({ sign: '▲', words: 'tăng 1,0 điểm', better: true });
  expect(changeOfRate(98.36, 97.44)).toEqual({ sign: '▼', words: 'giảm 1,0 điểm', better: false });
  expect(changeOfRate(98.31, 98.34)).toEqual({ sign: '=', words: 'không đổi', better: null });
  expect(changeOfRate(null, 98)).toBeNull();
  expect(changeOfCount(1000, 2500)).toEqual({ sign: '▲', words: 'tăng 1.500', better: null });
});

test('a flow is not compared over periods of unlike length; a stock and a rate are', () => {
  const half = { value: 900, kind: 'HALF_YEAR' };
  const month = { value: 100, kind: 'MONTH' };
  expect(changeOf({ isRate: false, isFlow: true }, half, month)).toBe('unlike');
  expect(changeOf({ isRate: false, isFlow: true }, { ...month, value: 90 }, month)).toMatchObject({ words: 'tăng 10' });
  expect(changeOf({ isRate: false, isFlow: false }, half, month)).toMatchObject({ words: 'giảm 800' });
  expect(changeOf({ isRate: true, isFlow: false }, undefined, month)).toBeNull();
});

test('a section without rates is told by a count that the form prints, never by a text, a register or a choice', () => {
  const line = (name: string, kind: 'CHOICE' | 'MONEY' | 'STOCK' | 'TEXT', printed = true) => ({
    ...count(name, name),
    kind,
    printed,
  });
  const named = (...lines: ReturnType<typeof line>[]) => measuresOf({ lines, derived: [] }).map(({ name }) => name);
  expect(named(line('text', 'TEXT'), line('level', 'CHOICE'))).toEqual([]);
  expect(named(line('level', 'CHOICE'), line('hidden', 'STOCK', false), line('spent', 'MONEY'))).toEqual(['spent']);
  expect(named(line('level', 'CHOICE'), line('hidden', 'STOCK', false))).toEqual(['hidden']);
});
