import { documentOf as builtFor } from '../../gateway/areas';
import type { TypedDocumentString } from '../../gateway/generated/graphql';

/** The section's own of the operations that ask every area the same; the queue shows only sections that have one. */
export function documentOf<TResult, TVariables>(
  documents: object,
  section: string,
): TypedDocumentString<TResult, TVariables> {
  const document = builtFor(documents, section);
  if (!document) {
    throw new Error(`No operation was built for the section ${section}.`);
  }
  return document as TypedDocumentString<TResult, TVariables>;
}
