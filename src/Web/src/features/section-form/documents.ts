import { documentOf } from '../../gateway/areas';
import { type SectionFilingQuery, sectionFilingDocuments } from '../../gateway/generated/areas/section-filing';
import { type SectionFormQuery, sectionFormDocuments } from '../../gateway/generated/areas/section-form';
import { type SectionPastQuery, sectionPastDocuments } from '../../gateway/generated/areas/section-past';
import { type SectionSubmittedQuery, sectionSubmittedDocuments } from '../../gateway/generated/areas/section-submitted';
import type { TypedDocumentString } from '../../gateway/generated/graphql';
import { Problem } from '../../gateway/problem';
import { type Filing, filingOf } from './filing';

export interface SectionAddress {
  readonly section: string;
  readonly period: string;
  readonly facility: string;
}

type Where = { period: string; facility: string };
type Asked<TQuery> = TypedDocumentString<TQuery, Where>;

export type FilingDocument = Asked<SectionFilingQuery>;

/** The operations of one section: every area has the same, over its own lines. */
export interface SectionDocuments {
  readonly form: Asked<SectionFormQuery>;
  readonly filing: FilingDocument;
  readonly past: Asked<SectionPastQuery>;
  readonly submitted: Asked<SectionSubmittedQuery>;
}

export function documentsOf(section: string): SectionDocuments | null {
  const form = documentOf(sectionFormDocuments, section);
  const filing = documentOf(sectionFilingDocuments, section);
  const past = documentOf(sectionPastDocuments, section);
  const submitted = documentOf(sectionSubmittedDocuments, section);
  return form && filing && past && submitted
    ? ({ form, filing, past, submitted } as unknown as SectionDocuments)
    : null;
}

export function readFiling(answer: SectionFilingQuery): Filing {
  const filing = answer.period?.area.filing;
  if (!filing) {
    throw new Problem({ title: 'Đơn vị không còn phải báo cáo nội dung này.', status: 404 });
  }
  return filingOf(filing);
}
