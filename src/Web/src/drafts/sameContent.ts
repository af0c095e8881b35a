import { rowsIn, textIn } from '../figures/answers';
import type { Answer, Answers } from '../figures/definition';
import { askedLines, textOf } from './cells';
import type { Content, Filing, FormDefinition, FormLine } from './filing';

/** One form of the same answer: a number, or the text that says it; null where it is blank. */
export function plainAnswer(answer: Answer | undefined, line: FormLine): number | string | null {
  if (line.kind === 'REGISTER') {
    return rowsIn(answer) && textOf(answer, line);
  }
  return line.kind === 'TEXT' ? textIn(answer) : typeof answer === 'number' ? answer : null;
}

/** One form of the same content, whatever was left out of it. What is counted follows, and says nothing of its own. */
function canonical(definition: FormDefinition, { figures, stations, explanations }: Content): string {
  const row = (one: Answers, station: string | null = null) =>
    askedLines(definition, station).map((line) => plainAnswer(one[line.name], line));
  return JSON.stringify([
    row(figures),
    stations
      .filter((one) => row(one.figures, one.station).some((value) => value !== null))
      .map((one) => [one.station, row(one.figures, one.station)])
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
    Object.entries(explanations)
      .map(([check, given]) => [check, given.trim().normalize('NFC')])
      .filter(([, given]) => given !== '')
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  ]);
}

export function sameContent(definition: FormDefinition, one: Content, other: Content): boolean {
  return canonical(definition, one) === canonical(definition, other);
}

/** Do its lists stand as an earlier period had them, and nobody has said yet that they still hold? */
export function isCarried({ carriedFrom, version }: Filing): boolean {
  return carriedFrom !== null && version === 0;
}

/** Is there nothing left to send? A list that was carried forward is sent as it is, once a person has said that it holds. */
export function isSent(definition: FormDefinition, content: Content, filing: Filing, confirmed = false): boolean {
  return sameContent(definition, content, filing) && !(confirmed && isCarried(filing));
}
