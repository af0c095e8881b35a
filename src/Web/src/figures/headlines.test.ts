import { expect, test } from 'vitest';
import type { Formula } from './definition';
import { headlinesOf, rankedBy } from './headlines';
import { mixedSection, systemsSection } from './sampleSections';

const names = (measures: readonly { name: string }[]) => measures.map(({ name }) => name);
const line = (name: string, kind: 'STOCK' | 'TEXT' | 'MONEY') => ({
  name,
  label: name,
  shortLabel: name,
  unit: '',
  kind,
});
const sum: Formula = { plus: ['before', 'after'], minus: [], over: [], ofGiven: false };

test('a section is read by its rates, whatever else it counts', () => {
  expect(names(headlinesOf(systemsSection))).toEqual(['approvalRate']);
  expect(names(rankedBy(systemsSection))).toEqual(['approvalRate']);
});

test('without a rate it is read by who chose what, and by its money', () => {
  expect(names(headlinesOf(mixedSection))).toEqual(['levelNone', 'spent']);
  expect(names(rankedBy(mixedSection))).toEqual(['levelNone', 'spent', 'staff', 'graduates', 'others']);
});

test('a sum stands for what it adds up, true at the end of the window as they are', () => {
  const definition = {
    lines: [line('before', 'STOCK'), line('after', 'STOCK')],
    derived: [{ name: 'total', label: 'Tổng', unit: 'Bộ', formula: sum }],
  };
  expect(headlinesOf(definition)).toMatchObject([{ name: 'total', isFlow: false, isRate: false }]);
  expect(names(rankedBy(definition))).toEqual(['total', 'before', 'after']);
});

test('words alone have nothing to be read by', () => {
  expect(headlinesOf({ lines: [line('difficulties', 'TEXT')], derived: [] })).toEqual([]);
});

test('of many counts that the form does not print none is the first', () => {
  const definition = {
    lines: ['banners', 'leaflets'].map((name) => ({ ...line(name, 'STOCK'), printed: false })),
    derived: [],
  };
  expect(headlinesOf(definition)).toEqual([]);
  expect(names(rankedBy(definition))).toEqual(['banners', 'leaflets']);
});
