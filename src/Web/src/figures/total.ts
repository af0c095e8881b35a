import { addsUp } from './answers';
import type { Figures, SectionDefinition, StationFigures } from './definition';

/** A unit's total: its own figures and, where the section has an annex, its stations'. Percentages and choices do not add up and come out blank. */
export function total(
  definition: Pick<SectionDefinition, 'lines' | 'stations'>,
  own: Figures,
  stations: readonly StationFigures[],
): Figures {
  if (definition.stations !== 'ANNEX') {
    return own;
  }
  const all = [own, ...stations.map((station) => station.figures)];
  const sums: Record<string, number | null> = {};
  for (const line of definition.lines) {
    const given = all.map((figures) => figures[line.name]).filter((value) => value != null);
    const adds = addsUp(line) && given.length > 0;
    sums[line.name] = adds ? given.reduce((sum, value) => sum + value, 0) : null;
  }
  return sums;
}
