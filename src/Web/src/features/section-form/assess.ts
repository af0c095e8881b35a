import { type CellKey, cellKey, keysOf, lineOf, read, sameContent } from '../../drafts/cells';
import type { Content } from '../../drafts/filing';
import { type Check, check } from '../../figures/checks';
import type { Figures, StationFigures } from '../../figures/definition';
import { derive, type Values } from '../../figures/derive';
import { total } from '../../figures/total';
import type { DraftSession } from './draftSession';
import type { FormState } from './formState';

/** The unit's own filing of the period before, where it was submitted. */
export interface Past {
  readonly periodName: string;
  readonly days: number;
  readonly figures: Figures;
  readonly total: Figures;
  readonly stations: readonly StationFigures[];
}

/** What follows from all that stands in the cells. */
export interface Assessment {
  readonly content: Content;
  readonly checks: readonly Check[];
  /** By cell; under `@code` what concerns a station as a whole. */
  readonly byCell: ReadonlyMap<CellKey, readonly Check[]>;
  /** Why a cell holds no value. */
  readonly problems: Readonly<Record<CellKey, string>>;
  /** What is derived from the unit's own figures, and from the total. */
  readonly own: Values;
  readonly total: Figures;
}

export function assess(session: DraftSession, state: FormState, past: Past | null, days: number): Assessment {
  const { definition, stations } = session;
  const content = session.content(state);
  const sum = total(definition, content.figures, content.stations);
  const problems: Record<CellKey, string> = { ...state.refusals };
  for (const key of keysOf(definition, stations)) {
    const line = lineOf(definition, key);
    const problem = line && read(state.texts[key] ?? '', line).problem;
    if (problem) {
      problems[key] = problem.message;
    }
  }
  const checks = checksOf(session, state, content, past, days);
  const byCell = new Map<CellKey, Check[]>();
  for (const one of checks) {
    const key = cellKey(one.line ?? '', one.station);
    byCell.set(key, [...(byCell.get(key) ?? []), one]);
  }
  return {
    content,
    checks,
    byCell,
    problems,
    own: derive(definition, content.figures),
    total: { ...sum, ...derive(definition, sum) },
  };
}

/** The server's word where nothing was typed since; else the same rules here, and of the server's what cannot be known here. */
function checksOf(
  { definition, stations }: DraftSession,
  { base, explanations }: FormState,
  content: Content,
  past: Past | null,
  days: number,
): readonly Check[] {
  if (base.version > 0 && sameContent(definition, content, base)) {
    return base.checks;
  }
  const mine = check(definition, {
    own: content.figures,
    stations: content.stations,
    expectedStations: stations,
    previous: past && { total: past.total, periodName: past.periodName, days: past.days },
    peers: null,
    days,
    explanations,
  });
  const fromPast = ['ZERO_AFTER_NON_ZERO', 'FELL', 'FAR_FROM_PAST'];
  const known = new Set(
    definition.rules
      .filter(({ kind }) => kind !== 'FAR_FROM_PEERS' && (past || !fromPast.includes(kind)))
      .map(({ code }) => code),
  );
  return [...mine, ...base.checks.filter(({ code }) => !known.has(code))];
}
