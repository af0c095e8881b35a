import { labelOfChoice } from '../figures/words';
import { askedLines, type CellKey, cellKey, formatted, type Texts, textOf } from './cells';
import type { Content, FormDefinition, FormLine, Station } from './filing';
import { type RowDifference, registerWords, rowDifferences } from './rowDifferences';

export type Side = 'mine' | 'theirs';

/** One line, or one explanation, that stands differently here and at the server. */
export interface Difference {
  /** A cell's key, or `explanation:` and the check's id. */
  readonly key: string;
  readonly label: string;
  readonly station: string | null;
  /** In words. */
  readonly mine: string;
  readonly theirs: string;
  /** What the cell holds where theirs is taken. */
  readonly taken: string;
  /** Of a register: the records that differ. */
  readonly rows: readonly RowDifference[];
  /** What follows where only one side touched it; null where both did, or nobody knows. */
  readonly preset: Side | null;
}

/** What a person typed here. */
export interface Mine {
  readonly texts: Texts;
  readonly explanations: Readonly<Record<string, string>>;
}

const explained = 'explanation:';

/** @param base What the typing started from. */
export function differences(
  definition: FormDefinition,
  stations: readonly Station[],
  mine: Mine,
  theirs: Content,
  base: Content | null,
): Difference[] {
  const found: Difference[] = [];
  const add = (
    key: string,
    label: string,
    station: string | null,
    here: string,
    there: string,
    before: string | null,
    line?: FormLine,
  ) => {
    if (here !== there) {
      const preset = here === before ? 'theirs' : there === before ? 'mine' : null;
      const said = { mine: line ? wordsOf(here, line) : here, theirs: line ? wordsOf(there, line) : there };
      const rows = line?.kind === 'REGISTER' ? rowDifferences(line.columns, here, there) : [];
      found.push({ key, label, station, ...said, taken: there, rows, preset });
    }
  };
  const textIn = (content: Content, line: FormLine, station: string | null) => {
    const answers = station ? content.stations.find((one) => one.station === station)?.figures : content.figures;
    return textOf(answers?.[line.name], line);
  };
  for (const station of [null, ...stations]) {
    const code = station?.code ?? null;
    for (const line of askedLines(definition, code)) {
      const key = cellKey(line.name, code);
      const here = formatted(mine.texts[key] ?? '', line);
      const before = base && textIn(base, line, code);
      add(key, line.shortLabel, station?.name ?? null, here, textIn(theirs, line, code), before, line);
    }
  }
  for (const check of new Set([...Object.keys(mine.explanations), ...Object.keys(theirs.explanations)])) {
    const [line = '', code] = (check.split(':')[1] ?? '').split('@');
    const label = `Giải trình: ${definition.lines.find(({ name }) => name === line)?.shortLabel ?? definition.shortTitle}`;
    const station = stations.find((one) => one.code === code)?.name ?? null;
    const of = (all: Readonly<Record<string, string>>) => (all[check] ?? '').trim().normalize('NFC');
    const before = base && of(base.explanations);
    add(explained + check, label, station, of(mine.explanations), of(theirs.explanations), before);
  }
  return found;
}

/** A cell's text as one reads it beside the other side's. */
function wordsOf(cell: string, line: FormLine): string {
  return line.kind === 'REGISTER'
    ? registerWords(cell)
    : line.kind === 'CHOICE'
      ? labelOfChoice(line.choices, cell)
      : cell;
}

/** The two sides made one as chosen. Where they do not differ, either will do. */
export function merge(mine: Mine, found: readonly Difference[], choices: Readonly<Record<string, Side>>): Mine {
  const texts: Record<CellKey, string> = { ...mine.texts };
  const explanations: Record<string, string> = { ...mine.explanations };
  for (const { key, taken } of found) {
    if (choices[key] !== 'theirs') {
      continue;
    }
    if (key.startsWith(explained)) {
      explanations[key.slice(explained.length)] = taken;
    } else {
      texts[key] = taken;
    }
  }
  return { texts, explanations };
}
