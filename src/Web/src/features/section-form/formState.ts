import { type CellKey, cellKey, formatted, lineOf, type Texts, textsOf } from '../../drafts/cells';
import type { Difference, Mine } from '../../drafts/differences';
import type { Filing, FormDefinition, Station } from '../../drafts/filing';
import type { LocalDraft } from '../../drafts/storedDrafts';
import type { ProblemLine } from '../../gateway/problem';

export type Sync =
  | { readonly kind: 'opening' | 'untouched' | 'typed' | 'saving' | 'waiting' | 'conflict' }
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'refused'; readonly message: string };

/** What is here and what is at the server are two things, and a person must choose. */
export interface Conflict {
  readonly theirs: Filing;
  readonly mine: Mine;
  readonly found: readonly Difference[];
  /** The server takes no draft any more: there is nothing to choose, only to see and to let go. */
  readonly barred: boolean;
}

export interface FormState {
  /** What stands in each cell, as typed. */
  readonly texts: Texts;
  readonly explanations: Readonly<Record<string, string>>;
  /** Cells that hold last period's figure untouched. */
  readonly carried: Readonly<Record<CellKey, true>>;
  /** What the server last said. */
  readonly base: Filing;
  readonly sync: Sync;
  /** The lists that were carried forward are to be sent as they are. */
  readonly confirmed: boolean;
  /** What the server refused, by cell; in a register by `systems#2.authority`, its row among those that are not blank. */
  readonly refusals: Readonly<Record<CellKey, string>>;
  readonly conflict: Conflict | null;
  /** What the last paste wrote over. */
  readonly before: Texts | null;
  /** Private windows of some browsers keep nothing. */
  readonly keeps: boolean;
}

/** A form that shows the server's filing and nothing else. */
export function stateOf(
  definition: FormDefinition,
  stations: readonly Station[],
  filing: Filing,
): Omit<FormState, 'sync' | 'keeps'> {
  const blank = textsOf(definition, {
    ...filing,
    stations: stations.map(({ code }) => ({ station: code, figures: {} })),
  });
  return {
    texts: { ...blank, ...textsOf(definition, filing) },
    explanations: filing.explanations,
    carried: {},
    confirmed: false,
    base: filing,
    refusals: {},
    conflict: null,
    before: null,
  };
}

/** With nothing left to send. */
export function rested(filing: Filing): Sync {
  return filing.version === 0 ? { kind: 'untouched' } : { kind: 'saved', at: filing.savedAt };
}

/** Texts as they are shown. */
export function shaped(definition: FormDefinition, cells: Texts): Texts {
  return Object.fromEntries(
    Object.entries(cells).map(([key, typed]) => {
      const line = lineOf(definition, key);
      return [key, line ? formatted(typed, line) : typed];
    }),
  );
}

export function refusalKey({ line, station, row, column }: Omit<ProblemLine, 'code' | 'message'>): CellKey {
  const key = cellKey(line ?? '', station);
  return row == null ? key : `${key}#${row}${column ? `.${column}` : ''}`;
}

/** What is kept on this device of it. */
export function draftOf({ texts, explanations, carried, confirmed, base }: FormState): LocalDraft {
  const { figures, stations } = base;
  return {
    texts,
    explanations,
    carried: Object.keys(carried),
    confirmed,
    baseVersion: base.version,
    base: { figures, stations, explanations: base.explanations },
    at: Date.now(),
  };
}
