import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Figures } from '../../figures/definition';
import { asked } from '../../gateway/query';
import type { Past } from './assess';
import type { SectionAddress, SectionDocuments } from './documents';
import type { Content, Filing } from './filing';

export interface Window {
  readonly code: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly forms: readonly string[];
}

export function daysOf({ from, to }: { from: string; to: string }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** The last period that ended before this one and asks the same form. */
export function periodBefore(periods: readonly Window[], form: string, from: string): Window | null {
  return (
    periods
      .filter((one) => one.to < from && one.forms.includes(form))
      .sort((one, other) => (one.to < other.to ? 1 : -1))[0] ?? null
  );
}

/** The unit's filing of the period before; only one that was submitted counts. */
export function usePast(documents: SectionDocuments, address: SectionAddress, before: Window | null): Past | null {
  const { data } = useQuery({
    ...asked(documents.past, { period: before?.code ?? '', facility: address.facility }),
    enabled: before !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(() => {
    const filing = data?.period?.area.filing;
    if (!before || !filing || !['SUBMITTED', 'ACCEPTED'].includes(filing.state)) {
      return null;
    }
    return {
      periodName: before.name,
      days: daysOf(before),
      figures: filing.figures as Figures,
      total: filing.total as Figures,
      stations: filing.stations.map(({ station, figures }) => ({ station, figures: figures as Figures })),
    };
  }, [data, before]);
}

/** What was submitted and came back. Until it is saved again the filing itself still says so; after that its versions do. */
export function useSubmitted(documents: SectionDocuments, address: SectionAddress, filing: Filing): Content | null {
  const { period, facility } = address;
  const isSavedSince = filing.returned !== null && filing.state !== 'RETURNED';
  const { data } = useQuery({
    ...asked(documents.submitted, { period, facility }),
    enabled: isSavedSince,
  });
  return useMemo(() => {
    if (filing.returned === null) {
      return null;
    }
    if (!isSavedSince) {
      return filing;
    }
    const version = data?.period?.area.filing?.versions.find(({ number }) => number === filing.submission);
    return version
      ? {
          figures: version.figures as Figures,
          stations: version.stations.map(({ station, figures }) => ({ station, figures: figures as Figures })),
          explanations: {},
        }
      : null;
  }, [filing, isSavedSince, data]);
}
