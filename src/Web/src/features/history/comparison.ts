import type { Figures } from '../../figures/definition';

interface Line {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
}

export interface HistoryDefinition {
  readonly lines: readonly (Line & { readonly shortLabel: string; readonly kind: string })[];
  readonly derived: readonly (Line & { readonly formula: { readonly over: readonly string[] } })[];
}

export interface HistoryVersion {
  readonly number: number;
  readonly figures: Figures;
  readonly stations: readonly { readonly station: string; readonly name: string; readonly figures: Figures }[];
}

export interface ComparedLine {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly isDerived: boolean;
  readonly before: number | null;
  readonly after: number | null;
  readonly differs: boolean;
}

/** One column of figures beside another: the unit's own, or a station's. */
export interface ComparedPart {
  /** Null for the unit itself. */
  readonly station: string | null;
  readonly name: string;
  readonly lines: readonly ComparedLine[];
  readonly differences: number;
}

/** Two versions line by line, the unit's own figures first. With one version alone nothing differs. */
export function compared(
  definition: HistoryDefinition,
  before: HistoryVersion | null,
  after: HistoryVersion,
): ComparedPart[] {
  const lines = [
    ...definition.lines.map((line) => ({ ...line, label: line.shortLabel, isDerived: false })),
    ...definition.derived.map((line) => ({ ...line, isDerived: true })),
  ];
  const part = (station: string | null, name: string, old: Figures | undefined, now: Figures | undefined) => {
    const both = lines.map((line): ComparedLine => {
      const from = old?.[line.name] ?? null;
      const to = now?.[line.name] ?? null;
      return {
        name: line.name,
        label: line.label,
        unit: line.unit,
        isDerived: line.isDerived,
        before: from,
        after: to,
        differs: before !== null && from !== to,
      };
    });
    return { station, name, lines: both, differences: both.filter((line) => line.differs && !line.isDerived).length };
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

/** What a check's id points at: `farFromPast:issued@TYT-14755`. */
export function placeOf(check: string): { line: string | null; station: string | null } {
  const [, place = ''] = check.split(':', 2);
  const [line = '', station] = place.split('@', 2);
  return { line: line || null, station: station ?? null };
}
