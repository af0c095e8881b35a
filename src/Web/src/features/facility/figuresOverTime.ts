import { numbersOf } from '../../figures/answers';
import { headlinesOf } from '../../figures/headlines';
import { type Measure, readingOf } from '../../figures/measure';
import type { FacilityFiguresQuery, FacilityQuery } from '../../gateway/generated/graphql';

type Section = FacilityQuery['sections'][number];

export interface MeasureOverTime {
  readonly section: Section;
  readonly measure: Measure;
  readonly points: readonly { readonly period: string; readonly kind: string; readonly value: number | null }[];
}

type Period = FacilityFiguresQuery['periods'][number];

/**
 * Each measure's value in the periods that have something filed, and what was spent; numbers alone, since words are read in the filing. Drafts and returned filings count nowhere, so not here.
 */
export function figuresOverTime(periods: readonly Period[], sections: readonly Section[]): MeasureOverTime[] {
  const filed = (period: Period, { name }: Section) => {
    const filing = period.sections.find((section) => section?.definition.name === name)?.filing;
    return filing?.state === 'SUBMITTED' || filing?.state === 'ACCEPTED' ? filing : null;
  };
  return sections.flatMap((section) => {
    const known = periods.flatMap((period) => {
      const filing = filed(period, section);
      return filing ? [{ period: period.name, kind: period.kind, figures: numbersOf(filing.total) }] : [];
    });
    return known.length === 0
      ? []
      : measuresOfUnit(section).map((measure) => ({
          section,
          measure,
          points: known.map(({ period, kind, figures }) => ({
            period,
            kind,
            value: readingOf(measure, figures).value,
          })),
        }));
  });
}

/** Who chose what is a count over units: of one unit it says nothing. */
function measuresOfUnit(section: Section): Measure[] {
  const choices = new Set(section.lines.filter(({ kind }) => kind === 'CHOICE').map(({ name }) => name));
  return headlinesOf({ ...section, lines: section.lines.filter(({ count }) => !count || !choices.has(count.of)) });
}
