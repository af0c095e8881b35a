import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Content, Filing } from '../../drafts/filing';
import type { SectionAddress } from '../../drafts/sectionAddress';
import { numbersOf } from '../../figures/answers';
import type { Answers, StationAnswers } from '../../figures/definition';
import { SectionSubmittedDocument } from '../../gateway/generated/graphql';
import { asked } from '../../gateway/query';
import type { Past } from './assess';

interface Previous {
  name: string;
  days: number;
  held: boolean;
  figures: Answers;
  total: Answers;
  stations: readonly StationAnswers[];
}

/** The unit's filing of the period before, which the server's checks compare with; only one that was submitted counts. */
export function usePast(previous: Previous | null): Past | null {
  return useMemo(
    () =>
      previous && {
        periodName: previous.name,
        days: previous.days,
        held: previous.held,
        answers: previous.figures,
        figures: numbersOf(previous.figures),
        total: numbersOf(previous.total),
        stations: previous.stations.map(({ station, figures }) => ({
          station,
          figures: numbersOf(figures),
        })),
      },
    [previous],
  );
}

/** What was submitted and came back. Until it is saved again the filing itself still says so; after that its versions do. */
export function useSubmitted(address: SectionAddress, filing: Filing): Content | null {
  const { section, period, facility } = address;
  const isSavedSince = filing.returned !== null && filing.state !== 'RETURNED';
  const { data } = useQuery({
    ...asked(SectionSubmittedDocument, { section, period, facility }),
    enabled: isSavedSince,
  });
  return useMemo(() => {
    if (filing.returned === null) {
      return null;
    }
    if (!isSavedSince) {
      return filing;
    }
    const version = data?.period?.section?.filing?.versions.find(({ number }) => number === filing.submission);
    return version ? { figures: version.figures, stations: version.stations, explanations: {} } : null;
  }, [filing, isSavedSince, data]);
}
