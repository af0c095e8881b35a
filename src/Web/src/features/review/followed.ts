import type { Department, PeriodState, ReviewStartQuery } from '../../gateway/generated/graphql';
import type { ReviewSearch } from './reviewSearch';

export type FollowedPeriod = ReviewStartQuery['periods'][number];
export type FollowedSection = ReviewStartQuery['sections'][number];

/** How many filings of a section are where. */
export interface Counts {
  readonly waiting: number;
  /** Of those waiting, without anything to look at; null where it is not known yet. */
  readonly clean: number | null;
  readonly returned: number;
  readonly accepted: number;
}

interface Followed {
  readonly period: FollowedPeriod;
  readonly section: FollowedSection;
  /** What the department follows and the period asks. */
  readonly sections: readonly FollowedSection[];
  /** Periods that have begun, oldest first. */
  readonly periods: readonly FollowedPeriod[];
}

const begun: readonly PeriodState[] = ['OPEN', 'PAST_DUE', 'CLOSED'];

export function countsOf(period: FollowedPeriod, section: string): Counts {
  const { waiting = 0, returned = 0, accepted = 0 } = period.reviews.find((review) => review.section === section) ?? {};
  return { waiting, clean: null, returned, accepted };
}

/** What the address asks for or, where it is silent, the newest period and the first section with something waiting; null where there is nothing to follow. */
export function followedOf(
  start: ReviewStartQuery,
  department: Department | null | undefined,
  search: ReviewSearch,
): Followed | null {
  const followed = start.sections.filter((section) => section.department === department);
  const asks = (period: FollowedPeriod) => followed.filter((section) => period.forms.includes(section.form));
  const isWaiting = (period: FollowedPeriod) => (section: FollowedSection) =>
    countsOf(period, section.name).waiting > 0;
  const periods = start.periods
    .filter((period) => begun.includes(period.state) && asks(period).length > 0)
    .sort((one, other) => one.to.localeCompare(other.to));
  const period =
    periods.find(({ code }) => code === search.ky) ??
    periods.findLast((asked) => asks(asked).some(isWaiting(asked))) ??
    periods.at(-1);
  if (!period) {
    return null;
  }
  const sections = asks(period);
  const section =
    sections.find(({ name }) => name === search.muc) ??
    sections.find(isWaiting(period)) ??
    (sections[0] as FollowedSection);
  return { period, section, sections, periods };
}
