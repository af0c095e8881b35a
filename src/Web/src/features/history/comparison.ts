import { isNumber, numbersOf, rowsIn, textIn } from '../../figures/answers';
import type { Answers, Formula, LineDefinition, Row } from '../../figures/definition';
import { rowChanges, rowName } from '../../figures/rowChanges';
import { answerText, rowText } from '../../figures/words';

export interface HistoryDefinition {
  readonly lines: readonly (LineDefinition & { readonly unit: string; readonly printed: boolean })[];
  readonly derived: readonly {
    readonly name: string;
    readonly label: string;
    readonly unit: string;
    readonly formula: Pick<Formula, 'over'>;
  }[];
}

export interface HistoryVersion {
  readonly number: number;
  readonly figures: Answers;
  readonly stations: readonly { readonly station: string; readonly name: string; readonly figures: Answers }[];
}

interface Line {
  /** Of the line or, in a register, of the row: unlike any other of its part. */
  readonly key: string;
  readonly label: string;
  readonly unit: string;
  readonly differs: boolean;
}

/** A number of two versions. */
export interface ComparedNumber extends Line {
  readonly kind: 'number';
  readonly isDerived: boolean;
  /** Follows from other lines, so that it is no difference of its own. */
  readonly follows: boolean;
  readonly before: number | null;
  readonly after: number | null;
}

/** A choice by its label, a text, or a register's row in words. */
export interface ComparedWords extends Line {
  readonly kind: 'words';
  readonly before: string | null;
  readonly after: string | null;
  /** One row of the register that it stands in. */
  readonly isRow: boolean;
}

export type ComparedLine = ComparedNumber | ComparedWords;

/** One column of figures beside another: the unit's own, or a station's. */
export interface ComparedPart {
  /** Null for the unit itself. */
  readonly station: string | null;
  readonly name: string;
  readonly lines: readonly ComparedLine[];
  readonly differences: number;
}

/** Two versions line by line, the unit's own first, registers row by row. With one version alone nothing differs. */
export function compared(
  definition: HistoryDefinition,
  before: HistoryVersion | null,
  after: HistoryVersion,
): ComparedPart[] {
  const part = (station: string | null, name: string, old: Answers | undefined, now: Answers | undefined) => {
    const pair: Pair = { old: old ?? {}, now: now ?? {}, isTwo: before !== null };
    const lines = [
      ...definition.lines
        .filter((line) => line.printed && (station === null || isNumber(line)))
        .flatMap((line) => linesOf(line, pair)),
      ...definition.derived.map(({ name: key, label, unit }) => numberOf({ key, label, unit }, pair, true, true)),
    ];
    return {
      station,
      name,
      lines,
      differences: lines.filter((line) => line.differs && !(line.kind === 'number' && line.follows)).length,
    };
  };
  // A station may stand in one version alone.
  const stations = new Map([...(before?.stations ?? []), ...after.stations].map((one) => [one.station, one.name]));
  const figuresOf = (version: HistoryVersion | null, station: string) =>
    version?.stations.find((one) => one.station === station)?.figures;
  return [
    part(null, 'Số của đơn vị', before?.figures, after.figures),
    ...[...stations].map(([station, name]) =>
      part(station, name, figuresOf(before, station), figuresOf(after, station)),
    ),
  ];
}

interface Pair {
  readonly old: Answers;
  readonly now: Answers;
  /** Is there a version before? */
  readonly isTwo: boolean;
}

type About = Pick<Line, 'key' | 'label' | 'unit'>;

function linesOf(line: HistoryDefinition['lines'][number], pair: Pair): ComparedLine[] {
  const about = { key: line.name, label: line.shortLabel, unit: line.unit };
  if (isNumber(line)) {
    return [numberOf(about, pair, false, line.count != null)];
  }
  const [old, now] = [pair.old[line.name], pair.now[line.name]];
  if (line.kind === 'REGISTER') {
    return registerOf(line, about, rowsIn(old), rowsIn(now), pair.isTwo);
  }
  const words = (answer: typeof old) => (line.kind === 'TEXT' ? textIn(answer) : answerText(line, answer, '') || null);
  return [wordsOf(about, words(old), words(now), pair.isTwo)];
}

function numberOf(about: About, { old, now, isTwo }: Pair, isDerived: boolean, follows: boolean): ComparedNumber {
  const before = numbersOf(old)[about.key] ?? null;
  const after = numbersOf(now)[about.key] ?? null;
  return { ...about, kind: 'number', isDerived, follows, before, after, differs: isTwo && before !== after };
}

function wordsOf(about: About, before: string | null, after: string | null, isTwo: boolean): ComparedWords {
  return { ...about, kind: 'words', isRow: false, before, after, differs: isTwo && before !== after };
}

/** How many rows each version has, and below it each row; only the rows tell a difference, unless there is none to tell it. */
function registerOf(
  line: LineDefinition,
  about: About,
  old: readonly Row[] | null,
  now: readonly Row[] | null,
  isTwo: boolean,
): ComparedWords[] {
  const columns = line.columns ?? [];
  const { rows, removed } = rowChanges(columns, old ?? [], now ?? []);
  const head = wordsOf(about, answerText(line, old, '') || null, answerText(line, now, '') || null, isTwo);
  const words = (row: Row | null) => row && rowText(columns, row);
  const rowOf = (row: Row, before: string | null, after: string | null, place: number): ComparedWords => ({
    key: `${about.key}#${place}`,
    label: rowName(columns, row),
    unit: '',
    kind: 'words',
    isRow: true,
    before,
    after,
    differs: isTwo && before !== after,
  });
  const told = [
    ...rows.map(({ row, before, change }, place) =>
      rowOf(row, words(change === 'changed' ? before : change === 'new' ? null : row), words(row), place),
    ),
    ...removed.map((row, place) => rowOf(row, words(row), null, rows.length + place)),
  ];
  return [{ ...head, differs: head.differs && told.every((row) => !row.differs) }, ...told];
}

/** The two versions to show: those asked for, or else the newest and the one before it. */
export function chosen<T extends { readonly number: number }>(
  versions: readonly T[],
  from?: number,
  to?: number,
): { before: T | null; after: T } | null {
  const ordered = versions.toSorted((a, b) => a.number - b.number);
  const after = ordered.find((version) => version.number === to) ?? ordered.at(-1);
  if (!after) {
    return null;
  }
  const asked = ordered.find((version) => version.number === from && version !== after);
  const [before, later] = asked && asked.number > after.number ? [after, asked] : [asked, after];
  return { before: before ?? ordered.findLast((version) => version.number < later.number) ?? null, after: later };
}

/** What a check's id points at: `farFromPast:issued@TYT-14755`, of a register's cell `blankCell:systems#2.authority`. */
export function placeOf(check: string): { line: string | null; station: string | null } {
  const [, place = ''] = check.split(':', 2);
  const [line = '', station] = place.split('@', 2);
  return { line: line.split('#', 1)[0] || null, station: station ?? null };
}
