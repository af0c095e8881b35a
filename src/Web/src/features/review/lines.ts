import { isNumber } from '../../figures/answers';
import { changeText, type Movement, movementOf, movements } from '../../figures/change';
import type { Answer, Answers, Figures, LineDefinition, Severity } from '../../figures/definition';
import { printedLabel } from '../../figures/label';
import { figureText } from '../../figures/number';
import { answerText } from '../../figures/words';

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

/** The unit's filing before this one, with what it wrote. */
export interface Previous extends Past {
  readonly answers: Answers;
}

/** Units of the same tier in the previous period. */
export interface Peers {
  readonly units: number;
  readonly label: string;
  readonly figures: Figures;
}

export interface ReviewDefinition {
  readonly lines: readonly (LineDefinition & {
    readonly label: string;
    readonly unit: string;
    readonly printed: boolean;
  })[];
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
  /** Counted for the totals; the form does not show it. */
  readonly isPrinted: boolean;
  /** A text or a register; null where the line is a number or a choice. */
  readonly written: Written | null;
  /** As it is read in a cell: a number, a choice's label. */
  readonly shown: string;
  readonly shownBefore: string;
  readonly value: number | null;
  readonly previous: number | null;
  /** Blank where there is nothing to compare with. */
  readonly change: string;
  readonly peers: number | null;
  /** Oldest first, this period last. */
  readonly history: readonly HistoryPoint[];
  readonly checks: readonly ShownCheck[];
}

export type WrittenLine = ReviewLine & { readonly written: Written };

export interface Written {
  readonly definition: LineDefinition;
  readonly answer: Answer | undefined;
  readonly before: Answer | undefined;
}

export interface HistoryPoint {
  readonly name: string;
  readonly value: number | null;
  /** What the line is drawn by: counts of a window by day, all else as it is. */
  readonly level: number | null;
}

interface Content {
  readonly definition: ReviewDefinition;
  /** The unit's own: only numbers add up over stations. */
  readonly figures: Answers;
  readonly total: Figures;
  readonly checks: readonly ShownCheck[];
  readonly days: number;
  readonly periodName: string;
  readonly previous: Previous | null;
  /** Periods before this one, oldest first. */
  readonly history: readonly Past[];
  readonly peers: Peers | null;
}

/** The filing in the form's order, derived values last, each with all that helps to judge it. */
export function reviewLines(content: Content): ReviewLine[] {
  const { definition } = content;
  return [
    ...definition.lines.map((line) => (isNumber(line) ? numberLine(content, line) : ownLine(content, line))),
    ...definition.derived.map((value) => {
      const movement = movementOf(value.formula, definition.lines);
      return { ...compared(content, { ...value, shortLabel: value.label }, movement), isDerived: true };
    }),
  ];
}

function numberLine(content: Content, line: ReviewDefinition['lines'][number]): ReviewLine {
  return { ...compared(content, line, movements[line.kind]), isPrinted: line.printed };
}

/** What is the unit's own alone and no number: nothing to draw, no median. */
function ownLine({ figures, previous, checks }: Content, line: ReviewDefinition['lines'][number]): ReviewLine {
  const [answer, before] = [figures[line.name], previous?.answers[line.name]];
  const [shown, shownBefore] = [answerText(line, answer), answerText(line, before)];
  const isCompared = answer != null && before != null;
  return {
    name: line.name,
    label: printedLabel(line.label),
    shortLabel: line.shortLabel,
    unit: line.unit,
    isDerived: false,
    isPrinted: line.printed,
    written: line.kind === 'CHOICE' ? null : { definition: line, answer, before },
    shown,
    shownBefore,
    value: null,
    previous: null,
    change: isCompared ? (shown === shownBefore ? 'không đổi' : 'khác') : '',
    peers: null,
    history: [],
    checks: checksOf(checks, line.name),
  };
}

function compared(
  { total, days, periodName, previous, history, peers, checks }: Content,
  line: { name: string; label: string; shortLabel: string; unit: string },
  movement: Movement,
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
    isDerived: false,
    isPrinted: true,
    written: null,
    shown: figureText(value),
    shownBefore: figureText(before),
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
    checks: checksOf(checks, name),
  };
}

function checksOf(checks: readonly ShownCheck[], name: string): ShownCheck[] {
  return checks.filter((check) => check.line === name && !check.station);
}

/** A run of lines that share one table, or a text or a register that stands by itself. */
export type Part =
  | { readonly kind: 'table'; readonly lines: readonly ReviewLine[] }
  | { readonly kind: 'written'; readonly line: WrittenLine };

/** The printed lines in the form's order. A text among numbers stays with them: it says why they are as they are. */
export function partsOf(lines: readonly ReviewLine[]): Part[] {
  const parts: Part[] = [];
  for (const line of lines.filter(({ isPrinted }) => isPrinted)) {
    const last = parts.at(-1);
    const { written } = line;
    if (written && (written.definition.kind === 'REGISTER' || last?.kind !== 'table')) {
      parts.push({ kind: 'written', line: { ...line, written } });
    } else if (last?.kind === 'table') {
      parts[parts.length - 1] = { kind: 'table', lines: [...last.lines, line] };
    } else {
      parts.push({ kind: 'table', lines: [line] });
    }
  }
  return parts;
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
