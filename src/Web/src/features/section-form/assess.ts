import { type CellKey, cellKey, keysOf, lineOf, read } from '../../drafts/cells';
import type { Content } from '../../drafts/filing';
import { readRegister } from '../../drafts/register';
import { sameContent } from '../../drafts/sameContent';
import { type Check, check } from '../../figures/checks';
import { figuresOf } from '../../figures/count';
import type { Answers, Figures, StationFigures } from '../../figures/definition';
import { derive, type Values } from '../../figures/derive';
import { total } from '../../figures/total';
import type { DraftSession } from './draftSession';
import type { FormState } from './formState';
import { type RegisterView, registerView } from './registerView';

/** The unit's own filing of the period before, where it was submitted. */
export interface Past {
  readonly periodName: string;
  readonly days: number;
  /** This period's window holds that one's. */
  readonly held: boolean;
  readonly answers: Answers;
  /** The numbers of it. */
  readonly figures: Figures;
  readonly total: Figures;
  readonly stations: readonly StationFigures[];
}

/** The period's window, as far as figures are held against it. */
export interface Window {
  readonly days: number;
  /** Its last day. */
  readonly end: string;
}

/** What follows from all that stands in the cells. */
export interface Assessment {
  readonly content: Content;
  /** The numbers of it, those among them that are counted from its lists. */
  readonly figures: Figures;
  readonly stations: readonly StationFigures[];
  /** By line, as typed. */
  readonly registers: ReadonlyMap<string, RegisterView>;
  readonly checks: readonly Check[];
  /** By cell; under `@code` what concerns a station as a whole. */
  readonly byCell: ReadonlyMap<CellKey, readonly Check[]>;
  /** Why a cell holds no value. */
  readonly problems: Readonly<Record<CellKey, string>>;
  /** What is derived from the unit's own figures, and from the total. */
  readonly own: Values;
  readonly total: Figures;
}

export function assess(session: DraftSession, state: FormState, past: Past | null, window: Window): Assessment {
  const { definition } = session;
  const content = session.content(state);
  const figures = figuresOf(definition, content.figures);
  const stations = content.stations.map((one) => ({ ...one, figures: figuresOf(definition, one.figures) }));
  const sum = total(definition, figures, stations);
  const checks = checksOf(session, state, content, past, window);
  const byCell = new Map<CellKey, Check[]>();
  for (const one of checks) {
    const key = cellKey(one.line ?? '', one.station);
    byCell.set(key, [...(byCell.get(key) ?? []), one]);
  }
  return {
    content,
    figures,
    stations,
    registers: registersOf(session, state, byCell),
    checks,
    byCell,
    problems: problemsOf(session, state),
    own: derive(definition, figures),
    total: { ...sum, ...derive(definition, sum) },
  };
}

/** Of a register each of its cells that cannot be read is a problem, and so is its length. */
function problemsOf({ definition, stations }: DraftSession, { texts, refusals }: FormState): Record<CellKey, string> {
  const problems: Record<CellKey, string> = { ...refusals };
  for (const key of keysOf(definition, stations)) {
    const line = lineOf(definition, key);
    if (line?.kind === 'REGISTER') {
      const { cells, problem } = readRegister(texts[key] ?? '', line);
      for (const { place, column, message } of cells) {
        problems[`${key}#${place + 1}.${column.name}`] = message;
      }
      if (problem) {
        problems[key] = problem;
      }
      continue;
    }
    const problem = line && read(texts[key] ?? '', line).problem;
    if (problem) {
      problems[key] = problem.message;
    }
  }
  return problems;
}

function registersOf(
  { definition }: DraftSession,
  { texts, refusals }: FormState,
  byCell: ReadonlyMap<CellKey, readonly Check[]>,
): Map<string, RegisterView> {
  const registers = definition.lines.filter(({ kind }) => kind === 'REGISTER');
  return new Map(
    registers.map((line) => {
      const cell = texts[line.name] ?? '';
      const checks = byCell.get(line.name) ?? [];
      return [line.name, registerView(line.name, cell, readRegister(cell, line), checks, refusals)];
    }),
  );
}

/** The server's word where nothing was typed since; else the same rules here, and of the server's what cannot be known here. */
function checksOf(
  { definition, stations }: DraftSession,
  { base, explanations }: FormState,
  content: Content,
  past: Past | null,
  window: Window,
): readonly Check[] {
  if (base.version > 0 && sameContent(definition, content, base)) {
    return base.checks;
  }
  const mine = check(definition, {
    own: content.figures,
    stations: content.stations,
    expectedStations: stations,
    previous: past && { total: past.total, periodName: past.periodName, days: past.days, held: past.held },
    peers: null,
    days: window.days,
    windowEnd: window.end,
    explanations,
  });
  const fromPast = ['ZERO_AFTER_NON_ZERO', 'FELL', 'LESS_THAN_HELD', 'FAR_FROM_PAST'];
  const known = new Set(
    definition.rules
      .filter(({ kind }) => kind !== 'FAR_FROM_PEERS' && (past || !fromPast.includes(kind)))
      .map(({ code }) => code),
  );
  return [...mine, ...base.checks.filter(({ code }) => !known.has(code))];
}
