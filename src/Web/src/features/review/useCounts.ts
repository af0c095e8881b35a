import { useQuery } from '@tanstack/react-query';
import { ReviewCountsDocument } from '../../gateway/generated/graphql';
import { askedPartly } from '../../gateway/query';
import { type Counts, countsOf, type FollowedPeriod } from './followed';

export function countsOptions(period: string) {
  return askedPartly(ReviewCountsDocument, { period });
}

/** Counts of every section of the period; until they come, what the period's completeness says. */
export function useCounts(period: FollowedPeriod): (section: string) => Counts {
  const { data } = useQuery({ ...countsOptions(period.code), refetchInterval: 60_000 });
  return (section) => {
    const queue = data?.period?.sections.find((one) => one?.definition.name === section)?.queue;
    return queue ? { ...queue, waiting: queue.submitted } : countsOf(period, section);
  };
}
