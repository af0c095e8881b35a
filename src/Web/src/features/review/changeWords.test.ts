import { expect, it } from 'vitest';
import { changeWords } from './changeWords';

const words = (change: object) => changeWords({ label: 'Dòng', ...change });

it('says a number, a choice and a text by what they were and are', () => {
  expect(words({ from: 1200, to: null })).toBe('1.200 → để trống');
  expect(words({ from: 1, to: 2, fromText: 'Mức 1', toText: 'Mức 2' })).toBe('Mức 1 → Mức 2');
  expect(words({ fromText: null, toText: 'Thiếu\nmáy' })).toBe('để trống → “Thiếu máy”');
});

it('says of a row whether it was added, left out or changed', () => {
  expect(words({ row: 'HIS', toText: 'HIS · Đã trình' })).toBe('thêm dòng: HIS · Đã trình');
  expect(words({ row: 'HIS', fromText: 'HIS · Đã trình' })).toBe('bỏ dòng: HIS · Đã trình');
  expect(words({ row: 'HIS', fromText: 'HIS · Đã trình', toText: 'HIS · Đã phê duyệt' })).toBe(
    'sửa dòng: HIS · Đã trình → HIS · Đã phê duyệt',
  );
});

it('cuts a long text', () => {
  expect(words({ fromText: 'x'.repeat(500), toText: 'y' })).toBe(`“${'x'.repeat(120)}…” → “y”`);
});
