import { isBlank, isOfStations, isTyped } from '../../figures/answers';
import type { Answers, Formula, LineKind } from '../../figures/definition';
import { isAnswered } from '../../figures/derive';

interface Line {
  readonly name: string;
  readonly kind: LineKind;
  readonly optional: boolean;
  readonly formula?: Formula | null;
  readonly count?: object | null;
}

/** How many of the lines that one must answer are answered: the `5/7` of a draft. What is counted from others is no line to fill in. */
export function filled(lines: readonly Line[], answers: Answers): { filled: number; of: number } {
  const asked = lines.filter((line) => !line.optional && isTyped(line));
  const answered = asked.filter(
    (line) => !isBlank(answers[line.name]) || (line.formula && isAnswered(line.formula, answers)),
  );
  return { filled: answered.length, of: asked.length };
}

/** How many stations have at least one figure. */
export function stationsBegun(
  lines: readonly Line[],
  stations: readonly { readonly station: string; readonly figures: Answers }[],
): number {
  const asked = lines.filter(isOfStations);
  return stations.filter((one) => asked.some((line) => !isBlank(one.figures[line.name]))).length;
}
