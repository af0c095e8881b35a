import type { TypedDocumentString } from '../../gateway/generated/graphql';

/** The documents that ask each area the same; which one answers is known by the section's name alone. */
type AreaDocuments<TResult, TVariables> = Record<string, TypedDocumentString<TResult, TVariables>>;

/** A section's kebab-case name, in camel case, is the period's field. */
export function fieldOf(section: string): string {
  return section.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The section's own of the operations that ask every area the same. */
export function documentOf<TResult, TVariables>(
  documents: object,
  section: string,
): TypedDocumentString<TResult, TVariables> {
  const document = (documents as AreaDocuments<TResult, TVariables>)[fieldOf(section)];
  if (!document) {
    throw new Error(`No operation was built for the section ${section}.`);
  }
  return document;
}
