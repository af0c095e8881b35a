import { useQuery } from '@tanstack/react-query';
import { fieldOf } from '../../gateway/areas';
import { ReviewCountsDocument } from '../../gateway/generated/graphql';
import { askedPartly } from '../../gateway/query';
import { type Counts, countsOf, type DeskPeriod } from './desk';

interface Queue {
  readonly submitted: number;
  readonly clean: number;
  readonly returned: number;
  readonly accepted: number;
}

export function countsOptions(period: string) {
  return askedPartly(ReviewCountsDocument, { period });
}

/** Counts of every section of the period; until they come, what the period's completeness says. */
export function useCounts(period: DeskPeriod): (section: string) => Counts {
  const { data } = useQuery({ ...countsOptions(period.code), refetchInterval: 60_000 });
  return (section) => {
    const areas = data?.period as Record<string, { queue: Queue }> | null | undefined;
    const queue = areas?.[fieldOf(section)]?.queue;
    return queue ? { ...queue, waiting: queue.submitted } : countsOf(period, section);
  };
}
