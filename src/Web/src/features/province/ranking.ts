import type { Figures } from '../../figures/definition';
import { type Mean, type Measure, type Reading, readingOf } from '../../figures/measure';
import { districtOf, isFiled, noDistrict, type OwingUnit } from './owed';

export interface RankedDistrict {
  readonly code: string;
  readonly name: string;
  readonly reading: Reading;
  readonly owed: number;
  readonly filed: number;
}

interface DistrictTotal {
  readonly district: { readonly code: string; readonly name: string } | null;
  readonly figures: Figures;
  readonly means: readonly Mean[];
}

export type Order = 'ty-le' | 'thieu' | 'ten';

const vietnamese = new Intl.Collator('vi');

const unmeasured: Reading = { value: null, numerator: null, denominator: null, mean: null, isUnweighted: false };

/** The districts in the order asked for: lowest first, since that is whom one looks for; without data last. Where nothing is measured, by who is missing. */
export function ranked(
  measure: Measure | null,
  totals: readonly DistrictTotal[],
  units: readonly OwingUnit[],
  order: Order,
): RankedDistrict[] {
  const districts = totals
    .map(({ district, figures, means }) => {
      const code = district?.code ?? noDistrict;
      const own = units.filter((unit) => districtOf(unit) === code);
      return {
        code,
        name: district?.name ?? 'Không thuộc huyện nào',
        reading: measure ? readingOf(measure, figures, means) : unmeasured,
        owed: own.length,
        filed: own.filter(isFiled).length,
      };
    })
    .filter((one) => one.owed > 0 || one.reading.value !== null);
  const byName = (a: RankedDistrict, b: RankedDistrict) => vietnamese.compare(a.name, b.name);
  // A rate's lowest first; of a count the largest first.
  const byValue = (a: RankedDistrict, b: RankedDistrict) =>
    a.reading.value === null || b.reading.value === null
      ? Number(a.reading.value === null) - Number(b.reading.value === null)
      : (a.reading.value - b.reading.value) * (measure?.isRate ? 1 : -1);
  const byMissing = (a: RankedDistrict, b: RankedDistrict) => b.owed - b.filed - (a.owed - a.filed);
  const first = order === 'ten' ? byName : order === 'thieu' || !measure ? byMissing : byValue;
  return districts.sort((a, b) => first(a, b) || byName(a, b));
}
