import { documentOf } from '../../gateway/areas';
import { type SectionFormQuery, sectionFormDocuments } from '../../gateway/generated/areas/section-form';
import { type SectionSubmittedQuery, sectionSubmittedDocuments } from '../../gateway/generated/areas/section-submitted';
import type { TypedDocumentString } from '../../gateway/generated/graphql';

type Asked<TQuery> = TypedDocumentString<TQuery, { period: string; facility: string }>;

/** The operations of one section: every area has the same, over its own lines. */
export interface SectionDocuments {
  readonly form: Asked<SectionFormQuery>;
  readonly submitted: Asked<SectionSubmittedQuery>;
}

export function documentsOf(section: string): SectionDocuments | null {
  const form = documentOf(sectionFormDocuments, section);
  const submitted = documentOf(sectionSubmittedDocuments, section);
  return form && submitted ? ({ form, submitted } as unknown as SectionDocuments) : null;
}
