import { addsUp, isOfWindow } from './answers';
import { movementOf } from './change';
import type { Formula, LineKind } from './definition';
import { type Measure, measuresOf } from './measure';

type Measured = Parameters<typeof measuresOf>[0];

interface Line {
  readonly name: string;
  readonly shortLabel: string;
  readonly unit: string;
  readonly kind: LineKind;
}

/** What a section is read by. */
export type Headlined = Omit<Measured, 'lines'> & {
  readonly lines: readonly (Measured['lines'][number] & { readonly count?: { readonly of: string } | null })[];
};

/**
 * What a section is read by at a glance: its rates; without any how many units chose what, where it asks a choice, or else its sum or first
 * count. Money is always told. Nothing where the section asks words alone, or counts many things that the form itself does not: none of
 * these says more of it than the others.
 */
export function headlinesOf(definition: Headlined): Measure[] {
  const judged = measuresOf(definition);
  const money = definition.lines.filter(({ kind }) => kind === 'MONEY').map(countOf);
  const isRated = judged.some(({ isRate }) => isRate);
  const chosen = isRated ? [] : definition.lines.filter(({ count }) => isChoice(definition, count?.of)).map(countOf);
  const sums = isRated ? [] : sumsOf(definition).slice(0, 1);
  const first = judged.filter(({ name }) =>
    definition.lines.every((line) => line.name !== name || line.printed !== false),
  );
  const told = chosen.length > 0 ? chosen : sums.length > 0 ? sums : first;
  return [...told, ...money.filter(({ name }) => told.every((one) => one.name !== name))];
}

/** All that districts can be ranked by, the headlines first. */
export function rankedBy(definition: Headlined): Measure[] {
  const headlines = headlinesOf(definition);
  const counts = [...sumsOf(definition), ...definition.lines.filter(addsUp).map(countOf)];
  return headlines.some(({ isRate }) => isRate)
    ? headlines
    : [...headlines, ...counts.filter(({ name }) => headlines.every((one) => one.name !== name))];
}

function isChoice({ lines }: Headlined, name: string | undefined): boolean {
  return lines.some((line) => line.name === name && line.kind === 'CHOICE');
}

function sumsOf(definition: Headlined): Measure[] {
  return definition.derived
    .filter(({ formula }) => formula.over.length === 0)
    .map(({ name, label, unit, formula }) => count(name, label, unit, movesByDay(formula, definition.lines)));
}

function movesByDay(formula: Formula, lines: Headlined['lines']): boolean {
  return movementOf(formula, lines) === 'byDay';
}

function countOf(line: Line): Measure {
  return count(line.name, line.shortLabel, line.unit, isOfWindow(line));
}

function count(name: string, label: string, unit: string, isFlow: boolean): Measure {
  return { name, label, unit, isRate: false, isFlow, numerator: null, denominator: null };
}
