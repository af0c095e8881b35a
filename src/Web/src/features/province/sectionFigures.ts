import { numbersOf } from '../../figures/answers';
import type { Answers, Figures } from '../../figures/definition';
import type { ProvinceQuery, SectionStandingQuery } from '../../gateway/generated/graphql';
import type { AreaStanding } from './standing';

type Asked = NonNullable<NonNullable<SectionStandingQuery['period']>['section']>;

/** The same with its figures by line, whichever section it is. */
type ByLine<T> = Omit<T, 'figures' | 'cumulative'> & { readonly figures: Figures };

export interface SectionFigures {
  readonly definition: Asked['definition'];
  readonly province: ByLine<Asked['province']>;
  readonly byDistrict: readonly ByLine<Asked['byDistrict'][number]>[];
  readonly byTier: readonly ByLine<Asked['byTier'][number]>[];
  readonly trend: readonly (ByLine<Asked['trend'][number]> & { readonly cumulative: Figures })[];
}

function byLine<T extends { readonly figures: Answers }>(total: T): Omit<T, 'figures'> & { readonly figures: Figures } {
  return { ...total, figures: numbersOf(total.figures) };
}

/** What of the province's sections could be read: one that is away leaves a gap. */
export function areasOf({ sections }: NonNullable<ProvinceQuery['period']>): AreaStanding[] {
  return sections
    .filter((section) => section !== null)
    .map(({ definition, province, byDistrict, trend }) => ({
      definition,
      province: byLine(province),
      byDistrict: byDistrict.map((one) => byLine(one)),
      trend: trend.map((one) => byLine(one)),
    }));
}

export function sectionFigures({ definition, province, byDistrict, byTier, trend }: Asked): SectionFigures {
  return {
    definition,
    province: byLine(province),
    byDistrict: byDistrict.map((one) => byLine(one)),
    byTier: byTier.map((one) => byLine(one)),
    trend: trend.map((one) => ({ ...byLine(one), cumulative: numbersOf(one.cumulative) })),
  };
}
