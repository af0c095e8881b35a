import type { FilingState } from '../gateway/generated/graphql';

/** What an import did, or would do, as the API says it. */
export interface ImportAnswer {
  readonly period: string;
  readonly facility: string;
  readonly facilityName: string;
  readonly dryRun: boolean;
  readonly sections: readonly ImportedSection[];
}

export interface ImportedSection {
  readonly section: string;
  /** Its place in the form. */
  readonly number: string;
  readonly title: string;
  readonly state: 'notStarted' | 'draft' | 'submitted' | 'returned' | 'accepted';
  readonly version: number;
  /** False where it brings what is stored already. */
  readonly changed: boolean;
  /** By this call. */
  readonly submitted: boolean;
  readonly remarks: readonly ImportRemark[];
}

/** What stands in the way of a submission, and where it stands in the workbook. */
export interface ImportRemark {
  readonly code: string;
  readonly severity: 'hard' | 'soft';
  readonly message: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

const states = {
  notStarted: 'NOT_STARTED',
  draft: 'DRAFT',
  submitted: 'SUBMITTED',
  returned: 'RETURNED',
  accepted: 'ACCEPTED',
} as const satisfies Record<ImportedSection['state'], FilingState>;

export function stateOf({ state }: ImportedSection): FilingState {
  return states[state];
}

export function isFiled({ state }: ImportedSection): boolean {
  return state === 'submitted' || state === 'accepted';
}

/** Begun and not sent: what a submission could take, or what bars it. */
export function isOpen({ state }: ImportedSection): boolean {
  return state === 'draft' || state === 'returned';
}

export function changedOf(answer: ImportAnswer): ImportedSection[] {
  return answer.sections.filter((section) => section.changed);
}

/** Remarks on what is begun: a section that nobody has filled in would repeat that every line of it is blank. */
export function remarkedOf(answer: ImportAnswer): ImportedSection[] {
  return answer.sections.filter((section) => section.state !== 'notStarted' && section.remarks.length > 0);
}
