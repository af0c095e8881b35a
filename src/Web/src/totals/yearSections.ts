import { numbersOf } from '../figures/answers';
import type { Answers, Figures } from '../figures/definition';
import type { ShownLinesFragment } from '../gateway/generated/graphql';

interface Section {
  readonly name: string;
  readonly form: string;
}

interface Period {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** What a year's period does not ask and shows summed up from the periods that do. */
export function summedSections<T extends Section>(
  period: { readonly kind: string; readonly forms: readonly string[] },
  sections: readonly T[],
): T[] {
  return period.kind === 'YEAR' ? sections.filter(({ form }) => !period.forms.includes(form)) : [];
}

/** A section's year: of all units or of one. */
export interface SectionYear {
  readonly definition: ShownLinesFragment;
  /** Those that are added up. */
  readonly periods: readonly Period[];
  /** Units that owe the section in any of them, and those of them that filed all they owe. */
  readonly owed: number;
  readonly complete: number;
  readonly figures: Figures;
  /** Of one unit the periods that it owes and has not filed. */
  readonly missing: readonly Pick<Period, 'code' | 'name'>[];
}

interface Area {
  readonly definition: ShownLinesFragment;
  readonly yearTotal: Omit<SectionYear, 'definition' | 'figures' | 'missing'> & {
    readonly figures: Answers;
    readonly missing: { readonly nodes: readonly { readonly periods: SectionYear['missing'] }[] };
  };
}

/** The sums of what could be read: a section that is away leaves a gap. */
export function sectionYearsOf(sections: readonly (Area | null)[]): SectionYear[] {
  return sections
    .filter((section) => section !== null)
    .map(({ definition, yearTotal: { figures, missing, ...total } }) => ({
      ...total,
      definition,
      figures: numbersOf(figures),
      missing: missing.nodes[0]?.periods ?? [],
    }));
}

/** `6 tháng + các tháng`: which periods are added up; nothing where they are not of these kinds. */
export function addedWords(periods: readonly Period[]): string {
  const kinds = new Set(periods.map(({ kind }) => kind));
  return [kinds.has('HALF_YEAR') && '6 tháng', kinds.has('MONTH') && 'các tháng'].filter(Boolean).join(' + ');
}
