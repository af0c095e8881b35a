import { text } from '../figures/number';
import { type CellKey, cellKey, formatted, type Texts } from './cells';
import type { Content, FormDefinition, Station } from './filing';

export type Side = 'mine' | 'theirs';

/** One line, or one explanation, that stands differently here and at the server. */
export interface Difference {
  /** A cell's key, or `explanation:` and the check's id. */
  readonly key: string;
  readonly label: string;
  readonly station: string | null;
  readonly mine: string;
  readonly theirs: string;
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
  ) => {
    if (here !== there) {
      const preset = here === before ? 'theirs' : there === before ? 'mine' : null;
      found.push({ key, label, station, mine: here, theirs: there, preset });
    }
  };
  const valueIn = (content: Content, line: string, station: string | null) =>
    text((station ? content.stations.find((one) => one.station === station)?.figures : content.figures)?.[line], '');
  for (const station of [null, ...stations]) {
    for (const line of definition.lines) {
      const code = station?.code ?? null;
      const key = cellKey(line.name, code);
      const here = formatted(mine.texts[key] ?? '', line);
      const before = base && valueIn(base, line.name, code);
      add(key, line.shortLabel, station?.name ?? null, here, valueIn(theirs, line.name, code), before);
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

/** The two sides made one as chosen. Where they do not differ, either will do. */
export function merge(mine: Mine, found: readonly Difference[], choices: Readonly<Record<string, Side>>): Mine {
  const texts: Record<CellKey, string> = { ...mine.texts };
  const explanations: Record<string, string> = { ...mine.explanations };
  for (const { key, theirs } of found) {
    if (choices[key] !== 'theirs') {
      continue;
    }
    if (key.startsWith(explained)) {
      explanations[key.slice(explained.length)] = theirs;
    } else {
      texts[key] = theirs;
    }
  }
  return { texts, explanations };
}
