import type { Figures } from '../figures/definition';
import { type Parsed, parse, text } from '../figures/number';
import type { Content, FormDefinition, FormLine, Station } from './filing';

/** `issued`, or `issued@TYT-14755` of a station. */
export type CellKey = string;

export type Texts = Readonly<Record<CellKey, string>>;

export function cellKey(line: string, station?: string | null): CellKey {
  return station ? `${line}@${station}` : line;
}

export function cellOf(key: CellKey): { line: string; station: string | null } {
  const [line = '', station] = key.split('@');
  return { line, station: station ?? null };
}

/** A value as one is still typing it: `98,` is 98 on its way to 98,5. */
export function read(typed: string, line: FormLine): Parsed {
  return parse(typed.replace(/(\d)[.,]$/, '$1'), line);
}

export function keysOf(definition: FormDefinition, stations: readonly Station[]): CellKey[] {
  const names = definition.lines.map((line) => line.name);
  return [...names, ...stations.flatMap(({ code }) => names.map((name) => cellKey(name, code)))];
}

export function lineOf(definition: FormDefinition, key: CellKey): FormLine | undefined {
  const { line } = cellOf(key);
  return definition.lines.find((one) => one.name === line);
}

/** Values as they are shown: 1.234.567,8. */
export function textsOf(definition: FormDefinition, content: Content): Texts {
  const texts: Record<CellKey, string> = {};
  const put = (figures: Figures, station: string | null) => {
    for (const { name } of definition.lines) {
      texts[cellKey(name, station)] = text(figures[name], '');
    }
  };
  put(content.figures, null);
  for (const { station, figures } of content.stations) {
    put(figures, station);
  }
  return texts;
}

/** The same value as one edits it: no points that come in the way, a comma before decimals. */
export function plain(typed: string, line: FormLine): string {
  const { value } = read(typed, line);
  return value == null ? typed : String(value).replace('.', ',');
}

/** The same value as it is shown; what is no value stays as typed. */
export function formatted(typed: string, line: FormLine): string {
  const { value, problem } = read(typed, line);
  return problem ? typed : text(value, '');
}

/**
 * What is sent. A cell that holds no value goes as a blank, which bars submission: an older value left standing at the server could
 * be submitted in its stead. The typed text itself stays in the draft on this device.
 */
export function contentOf(
  definition: FormDefinition,
  stations: readonly Station[],
  texts: Texts,
  explanations: Readonly<Record<string, string>>,
): Content {
  const figuresOf = (station: string | null): Figures =>
    Object.fromEntries(
      definition.lines.map((line) => [line.name, read(texts[cellKey(line.name, station)] ?? '', line).value ?? null]),
    );
  return {
    figures: figuresOf(null),
    stations: stations
      .map(({ code }) => ({ station: code, figures: figuresOf(code) }))
      .filter(({ figures }) => Object.values(figures).some((value) => value != null)),
    explanations: Object.fromEntries(Object.entries(explanations).filter(([, given]) => given.trim() !== '')),
  };
}

/** One form of the same content, whatever was left out of it. */
function canonical(definition: FormDefinition, { figures, stations, explanations }: Content): string {
  const row = (one: Figures) => definition.lines.map(({ name }) => one[name] ?? null);
  return JSON.stringify([
    row(figures),
    stations
      .filter((one) => row(one.figures).some((value) => value !== null))
      .map((one) => [one.station, row(one.figures)])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
    Object.entries(explanations)
      .map(([check, given]) => [check, given.trim().normalize('NFC')])
      .filter(([, given]) => given !== '')
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  ]);
}

export function sameContent(definition: FormDefinition, one: Content, other: Content): boolean {
  return canonical(definition, one) === canonical(definition, other);
}
