import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { text } from '../figures/number';
import { figureCell, headingCell, numberIn, wordsCell } from './plainCell';

describe('figureCell', () => {
  test.each([
    ['3.690.460', 3690460],
    ['1.234.567,8', 1234567.8],
    ['97,0 %', 97],
    ['0', 0],
    ['-5', -5],
    ['−5', -5],
    ['2023', 2023],
  ])('reads %s', (shown, value) => {
    expect(figureCell(shown)).toBe(value);
  });

  test.each(['–', 'không có số liệu', 'chưa nhập', ''])('“%s” is blank', (shown) => {
    expect(figureCell(shown)).toBe('');
  });

  test('puts a share in words, that would be taken for a day', () => {
    expect(figureCell('12/20')).toBe('12 trên 20');
    expect(figureCell('1.267 / 12.340')).toBe('1267 trên 12340');
  });

  test.each(['không đổi', '97,1 trung bình không trọng số', '≈ 0 điểm', '1.2.3'])(
    'leaves “%s” as it stands',
    (shown) => {
      expect(figureCell(shown)).toBe(shown);
    },
  );

  test.each([
    ['+3,7 %', 'tăng 3,7 %'],
    ['−12,9 % theo ngày', 'giảm 12,9 % theo ngày'],
    ['+0,3 điểm', 'tăng 0,3 điểm'],
  ])('says the change %s in words', (shown, words) => {
    expect(figureCell(shown)).toBe(words);
  });

  test('every figure as screens write it comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (value) => {
        expect(numberIn(text(value))).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (hundredths) => {
        expect(numberIn(text(hundredths / 100))).toBe(hundredths / 100);
      }),
    );
  });
});

test('headingCell keeps a list dash from being taken for a minus', () => {
  expect(headingCell('- Số đơn thuốc')).toBe('– Số đơn thuốc');
  expect(headingCell('-1')).toBe('-1');
});

describe('wordsCell', () => {
  test.each(['1.234', '12/20', '0237', 'không có số liệu'])('leaves “%s” alone', (shown) => {
    expect(wordsCell(shown)).toBe(shown);
  });

  test('a dash is blank', () => {
    expect(wordsCell('–')).toBe('');
  });
});
