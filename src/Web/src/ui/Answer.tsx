import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue } from 'react';
import { ErrorPanel } from './ErrorPanel';
import { Loading } from './Loading';

interface Props<T> {
  of: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  /** Grey lines while it loads. */
  lines?: number;
}

/** What a query answered: loading, refused and broken are drawn here, once for all screens. */
export function Answer<T>({ of, children, lines }: Props<T>) {
  // The first drawing of a long screen goes in slices: keys and clicks get through on an old laptop. What follows is never late.
  const drawn = useDeferredValue(of.data) !== undefined;
  if (drawn && of.data !== undefined) {
    return <>{children(of.data)}</>;
  }
  return of.isError ? (
    <ErrorPanel error={of.error} retry={() => void of.refetch()} />
  ) : (
    <Loading {...(lines ? { lines } : {})} />
  );
}
