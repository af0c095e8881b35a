import { changeOf, rateText } from '../../figures/change';
import type { Figures } from '../../figures/definition';
import { type Headlined, headlinesOf } from '../../figures/headlines';
import { type Mean, type Measure, type Reading, readingOf } from '../../figures/measure';
import { text } from '../../figures/number';

/** A total, of whatever part of the province. */
export interface Total {
  readonly units: number;
  readonly figures: Figures;
  readonly means: readonly Mean[];
}

export type Definition = Headlined & {
  readonly name: string;
  readonly number: string;
  readonly shortTitle: string;
  readonly form: string;
};

/** Does the section ask texts or lists, to be read unit by unit? */
export function hasWords({ lines }: { readonly lines: readonly { readonly kind: string }[] }): boolean {
  return lines.some(({ kind }) => kind === 'TEXT' || kind === 'REGISTER');
}

/** Where the province stands in one section. */
export interface AreaStanding {
  readonly definition: Definition;
  readonly province: Total;
  readonly byDistrict: readonly (Total & {
    readonly district: { readonly code: string; readonly name: string } | null;
  })[];
  readonly trend: readonly {
    readonly period: { readonly code: string; readonly name: string; readonly kind: string };
    readonly figures: Figures;
    readonly means: readonly Mean[];
  }[];
}

export interface Point {
  readonly period: string;
  readonly kind: string;
  readonly value: number | null;
}

/** One line of the leader's page. */
export interface Standing {
  readonly definition: Definition;
  readonly measure: Measure;
  readonly reading: Reading;
  readonly units: number;
  readonly points: readonly Point[];
  /** Since the period before, where there is one. */
  readonly change: ReturnType<typeof changeOf>;
  readonly worst: readonly { readonly code: string; readonly name: string; readonly value: number }[];
  readonly districtsWithout: number;
}

export function standingsOf(area: AreaStanding): Standing[] {
  return headlinesOf(area.definition).map((measure) => {
    const points = area.trend.map(({ period, figures, means }) => ({
      period: period.name,
      kind: period.kind,
      value: readingOf(measure, figures, means).value,
    }));
    const districts = area.byDistrict.flatMap(({ district, figures, means }) =>
      district ? [{ ...district, value: readingOf(measure, figures, means).value }] : [],
    );
    const known = districts.flatMap(({ code, name, value }) => (value === null ? [] : [{ code, name, value }]));
    return {
      definition: area.definition,
      measure,
      reading: readingOf(measure, area.province.figures, area.province.means),
      units: area.province.units,
      points,
      change: changeOf(measure, points.at(-2), points.at(-1)),
      // A count says how big a district is, not how well it does.
      worst: measure.isRate ? known.sort((a, b) => a.value - b.value).slice(0, 3) : [],
      districtsWithout: districts.length - known.length,
    };
  });
}

/** A measure's value as it is shown: a rate to one decimal, a count in full. */
export function valueText(measure: Pick<Measure, 'isRate'>, value: number): string {
  return measure.isRate ? `${rateText(value)} %` : text(value);
}

interface Period {
  readonly code: string;
  readonly dueAt: string;
  readonly state: string;
}

/** The period to open with: the one that units are filing now, or else the last that was due. */
export function currentPeriod<T extends Period>(periods: readonly T[]): T | null {
  const byDue = (a: T, b: T) => Date.parse(a.dueAt) - Date.parse(b.dueAt);
  const open = periods.filter((period) => period.state === 'OPEN').sort(byDue);
  const past = periods.filter((period) => period.state === 'PAST_DUE' || period.state === 'CLOSED').sort(byDue);
  return open[0] ?? past.at(-1) ?? periods[0] ?? null;
}
