import { addsUp, isOfWindow } from './answers';
import type { Figures, Formula, LineKind } from './definition';

/** One count of a rate: the names whose figures make it, and what it is called. */
export interface Part {
  readonly label: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly ofGiven: boolean;
}

/** What an area is judged by: a rate with its two counts, or a count where the area has no rate. */
export interface Measure {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly isRate: boolean;
  /** Counted in the window, so that periods of unlike length do not compare. */
  readonly isFlow: boolean;
  /** Null where the form asks the percentage alone, and for a count. */
  readonly numerator: Part | null;
  readonly denominator: Part | null;
}

interface Lines {
  readonly lines: readonly {
    readonly name: string;
    readonly label: string;
    readonly shortLabel: string;
    readonly unit: string;
    readonly kind: LineKind;
    readonly formula?: Formula | null;
    readonly printed?: boolean;
  }[];
  readonly derived: readonly {
    readonly name: string;
    readonly label: string;
    readonly unit: string;
    readonly formula: Formula;
  }[];
}

/** The rates of a section in the form's order; of one without rates its first count, one that the form prints before one that it does not. */
export function measuresOf(definition: Lines): Measure[] {
  const labels = new Map([
    ...definition.lines.map((line) => [line.name, line.shortLabel] as const),
    ...definition.derived.map((value) => [value.name, value.label] as const),
  ]);
  const named = (names: readonly string[]) => names.map((name) => labels.get(name) ?? name);
  const parts = (formula?: Formula | null): Pick<Measure, 'numerator' | 'denominator'> =>
    formula && formula.over.length > 0
      ? {
          numerator: {
            label: [named(formula.plus).join(' + '), ...named(formula.minus)].join(' − '),
            plus: formula.plus,
            minus: formula.minus,
            ofGiven: formula.ofGiven,
          },
          denominator: {
            label: named(formula.over).join(' + '),
            plus: formula.over,
            minus: [],
            ofGiven: formula.ofGiven,
          },
        }
      : { numerator: null, denominator: null };

  const rates: Measure[] = [
    ...definition.lines
      .filter((line) => line.kind === 'PERCENTAGE')
      .map((line) => ({
        name: line.name,
        label: line.shortLabel,
        unit: line.unit,
        isRate: true,
        isFlow: false,
        ...parts(line.formula),
      })),
    ...definition.derived
      .filter((value) => value.formula.over.length > 0)
      .map((value) => ({
        name: value.name,
        label: value.label,
        unit: value.unit,
        isRate: true,
        isFlow: false,
        ...parts(value.formula),
      })),
  ];
  const counts = definition.lines.filter(addsUp);
  const first = counts.find(({ printed }) => printed !== false) ?? counts[0];
  return rates.length > 0 || !first
    ? rates
    : [
        {
          name: first.name,
          label: first.shortLabel,
          unit: first.unit,
          isRate: false,
          isFlow: isOfWindow(first),
          numerator: null,
          denominator: null,
        },
      ];
}

export interface Mean {
  readonly line: string;
  readonly mean: number;
  readonly units: number;
}

/** A measure's value in a total, or in one unit's figures. */
export interface Reading {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Units that told a percentage without its counts, and their unweighted mean. */
  readonly mean: Mean | null;
  /** The value is that mean: no unit told the counts. */
  readonly isUnweighted: boolean;
}

export function readingOf(measure: Measure, figures: Figures, means: readonly Mean[] = []): Reading {
  const told = figures[measure.name] ?? null;
  const mean = means.find((one) => one.line === measure.name && one.units > 0) ?? null;
  return {
    value: told ?? mean?.mean ?? null,
    numerator: countOf(measure.numerator, figures),
    denominator: countOf(measure.denominator, figures),
    mean,
    isUnweighted: told === null && mean !== null,
  };
}

function countOf(part: Part | null, figures: Figures): number | null {
  if (!part) {
    return null;
  }
  const all = [...part.plus, ...part.minus].map((name) => figures[name] ?? null);
  const given = all.filter((value) => value !== null);
  if (given.length === 0 || (!part.ofGiven && given.length < all.length)) {
    return null;
  }
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + (figures[name] ?? 0), 0);
  return sum(part.plus) - sum(part.minus);
}
