import { describe, expect, it } from 'vitest';
import { figureText, parse, text } from './number';

const count = { shortLabel: 'Số đơn', kind: 'FLOW' } as const;
const rate = { shortLabel: 'Tỷ lệ', kind: 'PERCENTAGE' } as const;

describe('a number is written as Vietnamese readers write it', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1.000'],
    [1_234_567.8, '1.234.567,8'],
    [-1_234.5, '-1.234,5'],
    [98.125, '98,125'],
    [0.00005, '0,0001'],
    [0.00001, '0'],
    [12.34565, '12,3457'],
    [2_147_483_647, '2.147.483.647'],
  ])('%d as %s', (value, shown) => expect(text(value)).toBe(shown));

  it('and a blank is no zero', () => {
    expect(text(null)).toBe('(để trống)');
    expect(text(undefined, '–')).toBe('–');
  });
});

describe('a count is read', () => {
  it.each([
    ['', null],
    ['  \u00a0', null],
    ['0', 0],
    ['007', 7],
    ['1234', 1_234],
    ['1.234', 1_234],
    [' 12.911\t', 12_911],
    ['1 234 567', 1_234_567],
    ['1\u00a0234', 1_234],
    ['1\u202f234', 1_234],
    ['1.234,00', 1_234],
    ['1,234,567', 1_234_567],
    ['1,234.00', 1_234],
    ['12,0', 12],
    ['-0', 0],
    ['2.147.483.647', 2_147_483_647],
  ])('from "%s"', (typed, value) => expect(parse(typed, count)).toEqual({ value }));

  it.each([
    ['abc', 'wrongType'],
    ['1.23.4', 'wrongType'],
    ['12 34', 'wrongType'],
    ['1e5', 'wrongType'],
    ['5 %', 'wrongType'],
    ['1,234', 'ambiguous'],
    ['1,000', 'ambiguous'],
    ['0,123', 'fractional'],
    ['12,5', 'fractional'],
    ['12.5', 'fractional'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['2147483648', 'tooLarge'],
    ['9'.repeat(60), 'tooLarge'],
  ])('but not from "%s": %s', (typed, code) => {
    const { problem } = parse(typed, count);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain('Dòng “Số đơn”: giá trị ');
  });

  it('saying which reading to type', () =>
    expect(parse('1,234', count).problem?.message).toBe(
      'Dòng “Số đơn”: giá trị 1,234 có thể là 1.234 (nghìn) hoặc số có phần lẻ. Nếu là số nghìn, nhập 1.234.',
    ));
});

describe('a percentage is read', () => {
  it.each([
    ['98,5', 98.5],
    ['98.5', 98.5],
    ['98,125 %', 98.125],
    ['12.345', 12.345],
    ['100', 100],
    ['100,0', 100],
    ['0', 0],
  ])('from "%s"', (typed, value) => expect(parse(typed, rate)).toEqual({ value }));

  it.each([
    ['100,01', 'percentage'],
    ['1.234.567', 'percentage'],
    ['-1', 'negative'],
    ['33,33333333333333333', 'tooPrecise'],
    ['cao', 'wrongType'],
  ])('but not from "%s": %s', (typed, code) => expect(parse(typed, rate).problem?.code).toBe(code));
});

describe('money is read', () => {
  const money = { shortLabel: 'Số tiền', kind: 'MONEY' } as const;

  it.each([
    ['1.234.567.890', 1_234_567_890],
    ['999 999 999 999 999', 999_999_999_999_999],
    ['150.000.000,00', 150_000_000],
    ['', null],
  ])('from "%s"', (typed, value) => expect(parse(typed, money)).toEqual({ value }));

  it.each([
    ['1.000.000.000.000.000', 'Nhập số không quá 999.999.999.999.999.'],
    ['1,5', 'giá trị 1,5 có phần lẻ. Nhập số tiền tròn đồng.'],
    ['1,234', 'Nếu là số nghìn, nhập 1.234.'],
    ['5 triệu', 'không phải là số'],
    ['-1', 'số âm'],
  ])('but not from "%s"', (typed, message) => expect(parse(typed, money).problem?.message).toContain(message));
});

describe('a choice is read', () => {
  const choices = [
    { value: '0', label: 'Chưa đạt' },
    { value: '1', label: 'Mức 1' },
  ];
  const level = { shortLabel: 'Mức', kind: 'CHOICE', choices } as const;

  it('by its value, and none is blank', () => {
    expect(parse('0', level)).toEqual({ value: 0 });
    expect(parse('', level)).toEqual({ value: null });
  });

  it('but not from what is no choice', () =>
    expect(parse('2', level).problem).toEqual({
      code: 'unknownChoice',
      message: 'Dòng “Mức”: giá trị 2 không có trong danh mục. Chọn một trong các giá trị: 0 (Chưa đạt), 1 (Mức 1).',
    }));
});

describe('a figure that is read', () => {
  it('has two decimals at most', () => {
    expect(figureText(97.7191)).toBe('97,72');
    expect(figureText(1_234_567)).toBe('1.234.567');
    expect(figureText(null)).toBe('–');
  });
});
