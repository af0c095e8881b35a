import { expect, test } from 'vitest';
import { holds, pieces, wordsOf } from './found';

const marked = (text: string, search: string) =>
  pieces(text, wordsOf(search))
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

test('what was searched for is found whatever its case and marks, and shown as it is written', () => {
  expect(marked('Thiếu máy tính; đường truyền yếu', 'DUONG may')).toBe('Thiếu [máy] tính; [đường] truyền yếu');
  expect(marked('Đường truyền', 'đường')).toBe('[Đường] truyền');
  expect(marked('Đường truyền', '')).toBe('Đường truyền');
});

test('letters whose marks stand by themselves are found whole', () => {
  expect(marked('máy tính'.normalize('NFD'), 'máy').normalize('NFC')).toBe('[máy] tính');
});

test('places that touch or overlap are one, and a sign of two units keeps its place', () => {
  expect(marked('ananas', 'ana nas')).toBe('[ananas]');
  expect(pieces('😀 máy', ['may'])).toEqual([
    { text: '😀 ', at: 0, found: false },
    { text: 'máy', at: 3, found: true },
  ]);
});

test('a text holds a search when it holds each of its words', () => {
  expect(holds('Thiếu máy tính', wordsOf('tinh  MÁY'))).toBe(true);
  expect(holds('Thiếu máy', wordsOf('máy tính'))).toBe(false);
});
