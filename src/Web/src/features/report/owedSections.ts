/** A section that the facility owes, with its filing. */
export type Owed<TSection extends { readonly filing: unknown }> = TSection & {
  readonly filing: NonNullable<TSection['filing']>;
};

/** The sections of a period that have a filing. One that is away may be a gap in the list, or have none. */
export function owedSections<TSection extends { readonly filing: unknown }>(
  sections: readonly (TSection | null)[],
): Owed<TSection>[] {
  return sections.filter((section): section is Owed<TSection> => section?.filing != null);
}
