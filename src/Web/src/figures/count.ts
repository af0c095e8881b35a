import { filledRows, isBlankCell, numbersOf, rowsIn } from './answers';
import type { Answers, Condition, CountDefinition, Figures, LineDefinition, Row } from './definition';

/** The numbers that the answers hold, those among them that are counted from registers and choices. What was sent of these does not count. */
export function figuresOf(definition: { readonly lines: readonly LineDefinition[] }, answers: Answers): Figures {
  const figures: Record<string, number | null | undefined> = { ...numbersOf(answers) };
  for (const { name, count } of definition.lines) {
    if (count) {
      figures[name] = counted(definition, count, answers);
    }
  }
  return figures;
}

/** Nothing is counted of what is not answered; of “there are none” zero. */
function counted(
  { lines }: { readonly lines: readonly LineDefinition[] },
  { of, where, sum }: CountDefinition,
  answers: Answers,
): number | null {
  const answer = answers[of];
  if (typeof answer === 'number') {
    return where.some((one) => one.is === String(answer)) ? 1 : 0;
  }
  const columns = lines.find(({ name }) => name === of)?.columns ?? [];
  const rows = rowsIn(answer);
  return rows
    ? filledRows(rows, columns)
        .filter((row) => meets(row, where))
        .reduce((all, row) => all + (sum ? numberIn(row[sum]) : 1), 0)
    : null;
}

/** Of conditions on one column any, on several columns all; a blank cell meets none. */
export function meets(row: Row, conditions: readonly Condition[]): boolean {
  const columns = new Set(conditions.map(({ column }) => column ?? ''));
  return [...columns].every((column) => {
    const value = row[column];
    return !isBlankCell(value) && conditions.some((one) => (one.column ?? '') === column && one.is === String(value));
  });
}

function numberIn(value: Row[string]): number {
  return typeof value === 'number' ? value : 0;
}
