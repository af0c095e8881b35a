import { addsUp } from '../../figures/answers';
import type { Figures, LineKind } from '../../figures/definition';
import { figureText } from '../../figures/number';
import type { CareLevel, FilingState } from '../../gateway/generated/graphql';
import type { Risk } from './risk';

/** A filing as a row of the queue. */
export interface QueueRow {
  readonly facility: string;
  readonly name: string;
  readonly shortName: string;
  readonly tier: CareLevel;
  readonly district: { readonly code: string; readonly name: string } | null;
  readonly state: FilingState;
  readonly version: number;
  readonly late: boolean;
  readonly submittedAt: string | null;
  readonly synthetic: boolean;
  readonly risk: Risk;
  /** The viewer may accept it: waiting, and not submitted by the viewer's own account. */
  readonly acceptable: boolean;
  readonly figures: Figures;
}

/** What of the queue is shown. */
export interface QueueFilter {
  readonly risk?: Risk | undefined;
  readonly late?: boolean | undefined;
  readonly district?: string | undefined;
  readonly search?: string | undefined;
}

/** Without marks and case, so that `hau loc` finds Hậu Lộc. */
export function plain(value: string): string {
  return value.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
}

export function filtered(rows: readonly QueueRow[], filter: QueueFilter): QueueRow[] {
  const wanted = plain(filter.search?.trim() ?? '');
  return rows.filter(
    (row) =>
      (!filter.risk || row.risk === filter.risk) &&
      (filter.late === undefined || row.late === filter.late) &&
      (!filter.district || row.district?.code === filter.district) &&
      (!wanted || plain(`${row.name} ${row.shortName} ${row.facility}`).includes(wanted)),
  );
}

/** The row a step away from the open one; from outside the list its first. Null at the ends. */
export function neighbour(rows: readonly QueueRow[], open: string | undefined, step: 1 | -1): QueueRow | null {
  const at = rows.findIndex((row) => row.facility === open);
  return (at < 0 ? rows[0] : rows[at + step]) ?? null;
}

/** What opens after the open one was decided: the one below it, else the one above. */
export function following(rows: readonly QueueRow[], decided: string): QueueRow | null {
  const at = rows.findIndex((row) => row.facility === decided);
  return (at < 0 ? rows[0] : (rows[at + 1] ?? rows[at - 1])) ?? null;
}

export function districtsOf(rows: readonly QueueRow[]): { code: string; name: string }[] {
  const known = new Map(rows.flatMap((row) => (row.district ? [[row.district.code, row.district] as const] : [])));
  return [...known.values()].sort((one, other) => one.name.localeCompare(other.name, 'vi'));
}

interface Described {
  readonly lines: readonly {
    readonly name: string;
    readonly shortLabel: string;
    readonly kind: LineKind;
    readonly printed?: boolean;
  }[];
  readonly derived: readonly {
    readonly name: string;
    readonly label: string;
    readonly formula: { readonly over: readonly string[] };
  }[];
}

/** The figures by which a filing is known at a glance: the first count that the form prints and the first rate; of one that is all words none. */
export function mainFigures(definition: Described): { name: string; label: string; isRate: boolean }[] {
  const count = definition.lines.find((line) => addsUp(line) && line.printed !== false);
  const derived = definition.derived.find((value) => value.formula.over.length > 0);
  const asked = definition.lines.find((line) => line.kind === 'PERCENTAGE');
  return [
    ...(count ? [{ name: count.name, label: count.shortLabel, isRate: false }] : []),
    ...(derived ? [{ name: derived.name, label: derived.label, isRate: true }] : []),
    ...(!derived && asked ? [{ name: asked.name, label: asked.shortLabel, isRate: true }] : []),
  ];
}

/** `1.267 · 85,95 %` */
export function mainText(definition: Described, figures: Figures): string {
  return mainFigures(definition)
    .filter(({ name }) => figures[name] != null)
    .map(({ name, isRate }) => `${figureText(figures[name])}${isRate ? ' %' : ''}`)
    .join(' · ');
}
