import type { Figures, Formula } from '../../figures/definition';
import { isAnswered } from '../../figures/derive';

interface Line {
  readonly name: string;
  readonly optional: boolean;
  readonly formula?: Formula | null;
}

/** How many of the lines that must be answered are: the `5/7` of a draft. */
export function filled(lines: readonly Line[], figures: Figures): { filled: number; of: number } {
  const asked = lines.filter((line) => !line.optional);
  const answered = asked.filter(
    (line) => figures[line.name] != null || (line.formula && isAnswered(line.formula, figures)),
  );
  return { filled: answered.length, of: asked.length };
}

/** How many stations have at least one figure. */
export function stationsBegun(
  lines: readonly Line[],
  stations: readonly { readonly station: string; readonly figures: Figures }[],
): number {
  return stations.filter((one) => lines.some((line) => one.figures[line.name] != null)).length;
}
