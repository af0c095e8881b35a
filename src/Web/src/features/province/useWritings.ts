import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Progress } from '../../csv/readWhole';
import { WrittenFilingsDocument, type WrittenFilingsQuery } from '../../gateway/generated/graphql';
import { ask } from '../../gateway/query';
import { noDistrict } from './owed';
import { nextPlaces, type Place, type Writing } from './writings';

/** How many units are worth a page, and how many districts are asked at once. */
const pageOfUnits = 30;
const atOnce = 6;

type Filings = NonNullable<NonNullable<WrittenFilingsQuery['period']>['section']>['filings'];

interface Asked {
  readonly period: string;
  readonly section: string;
  readonly search: string;
  readonly places: readonly Place[];
}

export interface PlaceWritings {
  readonly place: Place;
  readonly writings: readonly Writing[];
}

interface Page {
  readonly places: readonly PlaceWritings[];
  /** The place to go on from; null after the last. */
  readonly next: number | null;
}

/** What units wrote, whole districts at a time, in the order of the places. */
export function useWritings(asked: Asked) {
  const { period, section, search, places } = asked;
  const [isWhole, setWhole] = useState(false);
  const query = useInfiniteQuery({
    queryKey: ['section-writings', period, section, search, places.map(({ code }) => code)],
    queryFn: ({ pageParam, signal }) => pageFrom(asked, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: (page: Page) => page.next,
  });
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = query;
  useEffect(() => {
    if (isWhole && hasNextPage && !isFetchingNextPage && !isError) {
      void fetchNextPage();
    }
  }, [isWhole, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  /** The rest too, telling how many districts are here. */
  const readWhole = async (progress: Progress): Promise<readonly PlaceWritings[]> => {
    let read = query.data?.pages ?? [];
    while (read.at(-1)?.next !== null) {
      read = (await fetchNextPage({ throwOnError: true })).data?.pages ?? [];
      progress(read.flatMap((page) => page.places).length, places.length);
    }
    return read.flatMap((page) => page.places);
  };
  return { query, isWhole, readAll: () => setWhole(true), readWhole };
}

/** A search may find nothing in a whole district: then the next ones are asked too, until there is something to read. */
async function pageFrom(asked: Asked, from: number, signal: AbortSignal): Promise<Page> {
  const { places, search } = asked;
  const found: PlaceWritings[] = [];
  let at = from;
  do {
    const count = Math.min(search ? atOnce : nextPlaces(places, at, pageOfUnits), atOnce);
    const next = places.slice(at, at + count);
    found.push(...(await Promise.all(next.map((place) => writingsOf(asked, place, signal)))));
    at += count;
  } while (at < places.length && search && found.every(({ writings }) => writings.length === 0));
  return { places: found, next: at < places.length ? at : null };
}

async function writingsOf(
  { period, section, search }: Asked,
  place: Place,
  signal: AbortSignal,
): Promise<PlaceWritings> {
  const where =
    place.code === noDistrict ? { district: null, tier: 'CENTRAL' as const } : { district: place.code, tier: null };
  const writings: Writing[] = [];
  let after: string | null = null;
  do {
    const answer: WrittenFilingsQuery = await ask(
      WrittenFilingsDocument,
      { section, period, ...where, search: search || null, after },
      signal,
    );
    const filings: Filings | undefined = answer.period?.section?.filings;
    writings.push(...(filings?.nodes ?? []));
    after = filings?.pageInfo.hasNextPage ? (filings.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return { place, writings };
}
