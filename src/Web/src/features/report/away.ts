import type { Away } from '../../gateway/query';
import { type Cell, isFiled, isOpen } from './standing';

interface Section {
  readonly name: string;
  readonly number: string;
  readonly shortTitle: string;
  readonly form: string;
}

/** A section that is owed and cannot be read now, with what the board has of it; null where that is away too. */
export interface AwaySection {
  readonly definition: Section;
  readonly cell: Cell | null;
}

interface Answer extends Away {
  readonly sections: readonly Section[];
  readonly period?: {
    readonly forms: readonly string[];
    /** Null where it is away itself. */
    readonly board: { readonly nodes: readonly { readonly cells: readonly Cell[] }[] } | null;
  } | null;
}

/**
 * The sections that no filing came of because their database is away. A filing is null also where none is owed, so the board says what is;
 * without it no section of the period's forms can be ruled out.
 */
export function awaySections(
  { away, sections, period }: Answer,
  read: readonly { readonly definition: { readonly name: string } }[],
): AwaySection[] {
  if (!period || away.length === 0) {
    return [];
  }
  const cells = period.board?.nodes.flatMap((node) => node.cells);
  return sections
    .filter(({ name }) => read.every(({ definition }) => definition.name !== name))
    .map((definition) => ({ definition, cell: cells?.find(({ section }) => section === definition.name) ?? null }))
    .filter(({ definition, cell }) => cell || (!cells && period.forms.includes(definition.form)));
}

export function isFiledByBoard({ cell }: AwaySection): boolean {
  return cell !== null && isFiled(cell.state);
}

/** What stands before the sending of what is left: nothing, a section that is away, or the period; null where nothing is left. */
export type Sending = 'open' | 'waits' | 'upcoming' | 'closed';

/** Of a report as a whole: it goes in with all of its sections or not at all. */
export function sendingOf(
  period: Parameters<typeof isOpen>[0],
  left: readonly { readonly isEditable: boolean }[],
  away: readonly AwaySection[],
): Sending | null {
  const leftAway = away.filter((section) => !isFiledByBoard(section));
  if (left.length + leftAway.length === 0) {
    return null;
  }
  if (left.every(({ isEditable }) => isEditable) && leftAway.every(({ cell }) => isOpen(period, cell ?? {}))) {
    return away.length > 0 ? 'waits' : 'open';
  }
  return period.state === 'UPCOMING' ? 'upcoming' : 'closed';
}
