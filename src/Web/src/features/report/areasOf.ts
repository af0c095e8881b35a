import type { Answers } from '../../figures/definition';

/** A section's part of a period, whichever section it is. */
interface Area {
  definition: { name: string };
  filing?: object | null;
}

/** The sections within a period's answer: the members that have a definition. */
export type AreaOf<TPeriod> = Extract<TPeriod[keyof TPeriod], Area>;

/** An area that the facility owes, with its filing. */
export type Owed<TArea extends Area> = TArea extends unknown
  ? { definition: TArea['definition']; filing: NonNullable<TArea['filing']> }
  : never;

/** The areas of a period that have a filing, in the order in which the forms print them where that is given. */
export function owedAreas<TPeriod extends object>(
  period: TPeriod,
  sections: readonly { readonly name: string }[] = [],
): Owed<AreaOf<TPeriod>>[] {
  const place = (area: Area) => sections.findIndex((section) => section.name === area.definition.name);
  return Object.values(period)
    .filter(
      (member): member is Owed<AreaOf<TPeriod>> =>
        typeof member === 'object' &&
        member !== null &&
        'definition' in member &&
        'filing' in member &&
        !!member.filing,
    )
    .sort((one, other) => place(one) - place(other));
}

/** Figures of any section by line. Each section's own type has its lines as members; a screen for all goes by name. */
export function byLine(figures: object): Answers {
  return figures as Answers;
}
