import { Problem, type ProblemLine } from '../../gateway/problem';

/** Why one section of a report could not go in. */
export interface SectionRefusal {
  readonly section: string;
  readonly detail: string;
  readonly lines: readonly ProblemLine[];
}

/** The sections that a refused submission names, of those with a problem; none where it was refused as a whole. */
export function refusedSections(error: unknown): SectionRefusal[] {
  const sections = error instanceof Problem ? error.details.sections : null;
  if (!Array.isArray(sections)) {
    return [];
  }
  return (
    sections as { section: string; problem?: { detail?: string; title?: string; errors?: ProblemLine[] } | null }[]
  )
    .filter((one) => one.problem)
    .map((one) => ({
      section: one.section,
      detail: one.problem?.detail ?? one.problem?.title ?? '',
      lines: one.problem?.errors ?? [],
    }));
}
