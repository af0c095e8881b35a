import { changeText, type Movement, movementOf, movements } from '../../figures/change';
import type { Figures, LineKind, Severity } from '../../figures/definition';
import { printedLabel } from '../../figures/label';

/** What is shown of a check: only of figures that somebody must look at. */
export interface ShownCheck {
  readonly id: string;
  readonly severity: Severity;
  readonly line?: string | null | undefined;
  readonly station?: string | null | undefined;
  readonly message: string;
  readonly explanation?: string | null | undefined;
}

/** The same unit's figures of a period. */
export interface Past {
  readonly period: string;
  readonly name: string;
  readonly days: number;
  readonly figures: Figures;
}

/** Units of the same tier in the previous period. */
export interface Peers {
  readonly units: number;
  readonly label: string;
  readonly figures: Figures;
}

export interface ReviewDefinition {
  readonly lines: readonly {
    readonly name: string;
    readonly label: string;
    readonly shortLabel: string;
    readonly unit: string;
    readonly kind: LineKind;
  }[];
  readonly derived: readonly {
    readonly name: string;
    readonly label: string;
    readonly unit: string;
    readonly formula: { readonly plus: readonly string[]; readonly over: readonly string[] };
  }[];
}

/** One row of the filing's table: a line of the form or what follows from its lines. */
export interface ReviewLine {
  readonly name: string;
  readonly label: string;
  readonly shortLabel: string;
  readonly unit: string;
  /** Follows from others and cannot be returned by itself. */
  readonly isDerived: boolean;
  readonly value: number | null;
  readonly previous: number | null;
  /** Blank where there is nothing to compare with. */
  readonly change: string;
  readonly peers: number | null;
  /** Oldest first, this period last. */
  readonly history: readonly HistoryPoint[];
  readonly checks: readonly ShownCheck[];
}

export interface HistoryPoint {
  readonly name: string;
  readonly value: number | null;
  /** What the line is drawn by: counts of a window by day, all else as it is. */
  readonly level: number | null;
}

interface Content {
  readonly definition: ReviewDefinition;
  readonly total: Figures;
  readonly checks: readonly ShownCheck[];
  readonly days: number;
  readonly periodName: string;
  readonly previous: Past | null;
  /** Periods before this one, oldest first. */
  readonly history: readonly Past[];
  readonly peers: Peers | null;
}

/** The filing in the form's order, derived values last, each with all that helps to judge it. */
export function reviewLines(content: Content): ReviewLine[] {
  const { definition } = content;
  return [
    ...definition.lines.map((line) => lineOf(content, line, movements[line.kind], false)),
    ...definition.derived.map((value) =>
      lineOf(content, { ...value, shortLabel: value.label }, movementOf(value.formula, definition.lines), true),
    ),
  ];
}

function lineOf(
  { total, days, periodName, previous, history, peers, checks }: Content,
  line: { name: string; label: string; shortLabel: string; unit: string },
  movement: Movement,
  isDerived: boolean,
): ReviewLine {
  const { name, label, shortLabel, unit } = line;
  const value = total[name] ?? null;
  const before = previous?.figures[name] ?? null;
  const level = (of: number | null, span: number) => (of !== null && movement === 'byDay' ? of / span : of);
  return {
    name,
    label: printedLabel(label),
    shortLabel,
    unit,
    isDerived,
    value,
    previous: before,
    change: changeText(before, value, movement, { before: previous?.days ?? days, now: days }),
    peers: peers?.figures[name] ?? null,
    history: [
      ...history.map((past) => {
        const then = past.figures[name] ?? null;
        return { name: past.name, value: then, level: level(then, past.days) };
      }),
      { name: periodName, value, level: level(value, days) },
    ],
    checks: checks.filter((check) => check.line === name && !check.station),
  };
}

/** Checks of no line of the table: of the filing as a whole. */
export function otherChecks(lines: readonly ReviewLine[], checks: readonly ShownCheck[]): ShownCheck[] {
  return checks.filter((check) => !check.station && !lines.some((line) => line.name === check.line));
}

/** The history in words, for who does not see the line: `Tháng 6: 1.200; Tháng 7: 1.267`. */
export function historyText(points: readonly HistoryPoint[], say: (value: number | null) => string): string {
  return points.map(({ name, value }) => `${name}: ${say(value)}`).join('; ');
}

/** Points of the small line, in a box of this size; a gap where a period has no value. */
export function historyPath(
  points: readonly HistoryPoint[],
  width: number,
  height: number,
): { x: number; y: number | null }[] {
  const levels = points.map((point) => point.level).filter((level) => level !== null);
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const step = points.length > 1 ? width / (points.length - 1) : 0;
  return points.map(({ level }, at) => ({
    x: at * step,
    // A line that never moved runs through the middle.
    y: level === null ? null : most === least ? height / 2 : height - ((level - least) / (most - least)) * height,
  }));
}
