import { isTyped, rowsIn, written } from '../figures/answers';
import type { Answer, Answers } from '../figures/definition';
import { parse, text } from '../figures/number';
import type { Content, FormDefinition, FormLine, Station } from './filing';
import { cellOfValues, readRegister, shapedRegister } from './register';

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

/** The value that a cell holds, and why it holds none; of a register both, where some of its cells cannot be read. */
export interface Read {
  readonly value?: Answer;
  readonly problem?: { readonly message: string } | undefined;
}

/** A value as one is still typing it: `98,` is 98 on its way to 98,5. */
export function read(typed: string, line: FormLine): Read {
  if (line.kind === 'REGISTER') {
    const { value, problem, cells } = readRegister(typed, line);
    const message = problem ?? cells[0]?.message;
    return { value, ...(message ? { problem: { message } } : {}) };
  }
  if (line.kind === 'TEXT') {
    const kept = written(typed);
    return line.longest != null && kept.length > line.longest
      ? {
          problem: {
            message: `Dòng “${line.shortLabel}” dài ${text(kept.length)} ký tự, tối đa ${text(line.longest)} ký tự. Hãy rút gọn.`,
          },
        }
      : { value: kept || null };
  }
  return parse(typed.replace(/(\d)[.,]$/, '$1'), line);
}

/** The lines that one answers; a register is the unit's own and not broken down by station. */
export function askedLines(definition: FormDefinition, station: string | null = null): FormLine[] {
  return definition.lines.filter((line) => isTyped(line) && (station === null || line.kind !== 'REGISTER'));
}

export function keysOf(definition: FormDefinition, stations: readonly Station[]): CellKey[] {
  return [null, ...stations.map(({ code }) => code)].flatMap((station) =>
    askedLines(definition, station).map(({ name }) => cellKey(name, station)),
  );
}

export function lineOf(definition: FormDefinition, key: CellKey): FormLine | undefined {
  const { line } = cellOf(key);
  return definition.lines.find((one) => one.name === line && isTyped(one));
}

/** Values as they are shown: 1.234.567,8; of a choice its value, of a register its rows. */
export function textsOf(definition: FormDefinition, content: Content): Texts {
  const texts: Record<CellKey, string> = {};
  const put = (answers: Answers, station: string | null) => {
    for (const line of askedLines(definition, station)) {
      texts[cellKey(line.name, station)] = textOf(answers[line.name], line);
    }
  };
  put(content.figures, null);
  for (const { station, figures } of content.stations) {
    put(figures, station);
  }
  return texts;
}

/** The cell's text that says this answer. */
export function textOf(answer: Answer | undefined, line: FormLine): string {
  if (line.kind === 'REGISTER') {
    return cellOfValues(rowsIn(answer), line.columns);
  }
  return typeof answer === 'string' ? written(answer) : text(typeof answer === 'number' ? answer : null, '');
}

/** The same value as one edits it: no points that come in the way, a comma before decimals. */
export function plain(typed: string, line: FormLine): string {
  const { value } = read(typed, line);
  return typeof value === 'number' ? String(value).replace('.', ',') : typed;
}

/** The same value as it is shown; what is no value stays as typed. */
export function formatted(typed: string, line: FormLine): string {
  if (line.kind === 'REGISTER') {
    return shapedRegister(typed, line.columns);
  }
  if (line.kind === 'TEXT') {
    return written(typed);
  }
  const { value, problem } = read(typed, line);
  return problem ? typed : text(typeof value === 'number' ? value : null, '');
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
  const answersOf = (station: string | null): Answers =>
    Object.fromEntries(
      askedLines(definition, station).map((line) => [
        line.name,
        read(texts[cellKey(line.name, station)] ?? '', line).value ?? null,
      ]),
    );
  return {
    figures: answersOf(null),
    stations: stations
      .map(({ code }) => ({ station: code, figures: answersOf(code) }))
      .filter(({ figures }) => Object.values(figures).some((value) => value != null)),
    explanations: Object.fromEntries(Object.entries(explanations).filter(([, given]) => given.trim() !== '')),
  };
}
