import { describe, expect, it } from 'vitest';
import { type CheckInput, check } from './checks';
import { figuresOf } from './count';
import type { Figures, SectionDefinition } from './definition';
import { derive } from './derive';
import { parse } from './number';
import { total } from './total';
import vectors from './vectors.json';

type Expected = CheckInput & { total: Figures; values: Figures; checks: object[] };

const sections = vectors.sections as unknown as {
  definition: SectionDefinition & { name: string };
  cases: Expected[];
}[];

/** Blank is blank, whether said or left out. */
const given = (figures: Figures) => Object.fromEntries(Object.entries(figures).filter(([, value]) => value != null));

describe.each(sections)('$definition.name says what the server says', ({ definition, cases }) => {
  it.each(cases.map((one, index) => ({ ...one, index })))('of case $index', (one) => {
    expect(check(definition, one)).toEqual(one.checks.map((expected) => ({ row: null, column: null, ...expected })));
    const own = figuresOf(definition, one.own);
    expect(given(derive(definition, own))).toEqual(one.values);
    const stations = one.stations.map(({ station, figures }) => ({ station, figures: figuresOf(definition, figures) }));
    const whole = total(definition, own, stations);
    const follows = definition.lines.filter((line) => line.formula).map((line) => line.name);
    const shown = { ...whole, ...Object.fromEntries(follows.map((name) => [name, derive(definition, whole)[name]])) };
    expect(given(shown)).toEqual(one.total);
  });
});

describe('the vectors', () => {
  it('hold every rule that is published, failed and kept', () => {
    for (const { definition, cases } of sections) {
      for (const { code } of definition.rules) {
        const failing = cases.filter((one) => one.checks.some((found) => (found as { code: string }).code === code));
        expect([code, failing.length > 0 && failing.length < cases.length]).toEqual([code, true]);
      }
    }
  });
});

describe('a number that a line cannot take', () => {
  it.each(vectors.refusals)('$section: $typed', ({ section, line, typed, code, message }) => {
    const lines = sections.find((one) => one.definition.name === section)?.definition.lines ?? [];
    const asked = lines.find((one) => one.name === line);
    expect(asked && parse(typed, asked).problem).toEqual({ code, message });
  });
});
