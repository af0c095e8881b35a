import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Content, Filing } from '../../drafts/filing';
import type { SectionAddress } from '../../drafts/sectionAddress';
import { numbersOf } from '../../figures/answers';
import type { Answers } from '../../figures/definition';
import { asked } from '../../gateway/query';
import type { Past } from './assess';
import type { SectionDocuments } from './documents';

interface Previous {
  name: string;
  days: number;
  held: boolean;
  figures: object;
  total: object;
  stations: readonly { station: string; figures: object }[];
}

/** The unit's filing of the period before, which the server's checks compare with; only one that was submitted counts. */
export function usePast(previous: Previous | null): Past | null {
  return useMemo(
    () =>
      previous && {
        periodName: previous.name,
        days: previous.days,
        held: previous.held,
        answers: previous.figures as Answers,
        figures: numbersOf(previous.figures as Answers),
        total: numbersOf(previous.total as Answers),
        stations: previous.stations.map(({ station, figures }) => ({
          station,
          figures: numbersOf(figures as Answers),
        })),
      },
    [previous],
  );
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
          figures: version.figures as Answers,
          stations: version.stations.map(({ station, figures }) => ({ station, figures: figures as Answers })),
          explanations: {},
        }
      : null;
  }, [filing, isSavedSince, data]);
}
