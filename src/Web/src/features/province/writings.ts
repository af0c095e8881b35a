import { rowsIn, textIn } from '../../figures/answers';
import type { Answer, Answers, LineDefinition } from '../../figures/definition';
import { rowText } from '../../figures/words';
import type { FilingState } from '../../gateway/generated/graphql';
import { holds } from '../../ui/found';
import { noDistrict } from './owed';

/** A district, or what belongs to none, with how many of its units have filed. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly units: number;
}

/** What a unit wrote in a section. */
export interface Writing {
  readonly facility: { readonly code: string; readonly name: string; readonly shortName: string };
  readonly state: FilingState;
  readonly late: boolean;
  readonly figures: Answers;
}

const vietnamese = new Intl.Collator('vi');

/** Where something was filed, by name; units of no district last. */
export function placesOf(
  totals: readonly {
    readonly district?: { readonly code: string; readonly name: string } | null;
    readonly units: number;
  }[],
): Place[] {
  return totals
    .filter(({ units }) => units > 0)
    .map(({ district, units }) => ({
      code: district?.code ?? noDistrict,
      name: district?.name ?? 'Không thuộc huyện nào',
      units,
    }))
    .sort(
      (a, b) => Number(a.code === noDistrict) - Number(b.code === noDistrict) || vietnamese.compare(a.name, b.name),
    );
}

/** How many of the places from this one on are read next: whole districts, of so many units together at least. */
export function nextPlaces(places: readonly Place[], from: number, atLeast: number): number {
  let units = 0;
  let count = 0;
  while (from + count < places.length && units < atLeast) {
    units += places[from + count]?.units ?? 0;
    count++;
  }
  return count;
}

/** All that was written to a line, in one text. */
export function writtenText(line: LineDefinition, answer: Answer | undefined): string {
  return line.kind === 'REGISTER'
    ? (rowsIn(answer) ?? []).map((row) => rowText(line.columns ?? [], row)).join('\n')
    : (textIn(answer) ?? '');
}

export function isBlankWriting(line: LineDefinition, { figures }: Writing): boolean {
  return writtenText(line, figures[line.name]) === '';
}

/** Filed ones alone: a draft is not sent yet, and what was returned is being rewritten. Where one line is read, only what it holds of the search. */
export function shownWritings(
  writings: readonly Writing[],
  line: LineDefinition | null,
  words: readonly string[],
): Writing[] {
  return writings.filter(
    ({ state, figures }) =>
      (state === 'SUBMITTED' || state === 'ACCEPTED') &&
      (line === null || words.length === 0 || holds(writtenText(line, figures[line.name]), words)),
  );
}
