import { expect, it } from 'vitest';
import { formStarts, sectionWords } from './sectionWords';

const section = (name: string, number: string, form: string) => ({ name, number, form });
const all = [section('a', '2', 'PL1'), section('b', '5', 'PL1'), section('c', 'VI-VIII', 'PL2')];
const say = ({ number }: { number: string }) => number;

it('names the forms only where several are shown', () => {
  expect(sectionWords(all, all, say)).toBe('PL1: 2, 5; PL2: VI-VIII');
  expect(sectionWords(all.slice(0, 1), all, say)).toBe('PL1: 2');
  expect(sectionWords(all.slice(0, 2), all.slice(0, 2), say)).toBe('2, 5');
});

it('knows where a form begins', () => {
  expect([...formStarts(all)]).toEqual(['c']);
  expect([...formStarts(all.slice(0, 2))]).toEqual([]);
});
