import { divided } from './decimal';
import type { Answers, Figures, Formula, SectionDefinition } from './definition';

/** Derived values and percentages by name; null is "no data". */
export type Values = Record<string, number | null>;

/** Rates are in per cent with four decimals. */
const rateScale = 10_000n;

/**
 * What follows from the figures: every derived value and, where its counts are given, every percentage that follows from them.
 * A percentage without its counts is as typed.
 */
export function derive(definition: Pick<SectionDefinition, 'lines' | 'derived'>, figures: Figures): Values {
  const known = new Map<string, number | null>();
  const values: Values = {};
  for (const line of definition.lines) {
    known.set(line.name, figures[line.name] ?? null);
  }
  for (const { name, formula } of definition.lines) {
    if (formula) {
      values[name] = isAnswered(formula, figures) ? computed(formula, known) : (figures[name] ?? null);
      known.set(name, values[name]);
    }
  }
  for (const { name, formula } of definition.derived) {
    values[name] = computed(formula, known);
    known.set(name, values[name]);
  }
  return values;
}

/** Are all the counts given that a percentage follows from? Then it is answered, even where nothing over nothing leaves it without a value. */
export function isAnswered(formula: Formula, figures: Answers): boolean {
  return [...formula.plus, ...formula.minus, ...formula.over].every((name) => figures[name] != null);
}

function computed(formula: Formula, known: ReadonlyMap<string, number | null>): number | null {
  const added = sum(formula.plus, known, formula.ofGiven);
  const taken = sum(formula.minus, known, formula.ofGiven);
  if (added === null || (taken === null && formula.minus.length > 0)) {
    return null;
  }
  const count = added - (taken ?? 0);
  if (formula.over.length === 0) {
    return count;
  }
  const whole = sum(formula.over, known, formula.ofGiven);
  // Counts are whole numbers; only their quotient needs care.
  return whole === null || whole === 0
    ? null
    : Number(divided(100n * rateScale * BigInt(count), BigInt(whole), 'away')) / Number(rateScale);
}

function sum(names: readonly string[], known: ReadonlyMap<string, number | null>, ofGiven: boolean): number | null {
  const values = names.map((name) => known.get(name) ?? null);
  const given = values.filter((value) => value !== null);
  const isBlank = ofGiven ? given.length === 0 : given.length < values.length;
  return isBlank || values.length === 0 ? null : given.reduce((all, value) => all + value, 0);
}
