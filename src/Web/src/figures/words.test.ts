import { describe, expect, it } from 'vitest';
import { mixedSection, systemsSection } from './sampleSections';
import { answerText, moneyWords, rowText } from './words';

const named = (name: string) => [...mixedSection.lines, ...systemsSection.lines].find((line) => line.name === name);
const words = (name: string, answer: Parameters<typeof answerText>[1]) => {
  const line = named(name);
  return line && answerText(line, answer);
};

describe('an answer in words', () => {
  it.each([
    ['spent', 1_500_000, '1.500.000'],
    ['spent', null, '–'],
    ['level', 0, 'Chưa đạt'],
    ['level', 9, '9'],
    ['level', null, '–'],
    ['difficulties', ' Thiếu máy ', 'Thiếu máy'],
    ['difficulties', '  ', '–'],
    ['systems', null, '–'],
    ['systems', [], 'Không có'],
    ['systems', [{ name: 'HIS' }, { name: 'LIS' }], '2 dòng'],
  ] as const)('of %s: %s', (name, answer, shown) => expect(words(name, answer)).toBe(shown));

  it('says a row by labels, without its blanks', () =>
    expect(
      rowText(named('systems')?.columns ?? [], {
        name: 'HIS',
        state: 'APPROVED',
        level: null,
        decided: '2023-05-01',
        users: 1200,
      }),
    ).toBe('HIS · Đã phê duyệt · 01/05/2023 · 1.200'));
});

describe('a sum of money as one says it', () => {
  it.each([
    [999_999, null],
    [1_500_000, 'Tức là 1,5 triệu đồng'],
    [1_234_567_890, 'Khoảng 1,23 tỷ đồng'],
    [999_999_999_999_999, 'Khoảng 1.000.000 tỷ đồng'],
  ])('%d: %s', (value, words) => expect(moneyWords(value)).toBe(words));
});
