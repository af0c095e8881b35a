import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorPanel } from './ErrorPanel';
import { Loading } from './Loading';
import { useSliced } from './useSliced';

interface Props<T> {
  of: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  /** Grey lines while it loads. */
  lines?: number;
}

/** What a query answered: loading, refused and broken are drawn here, once for all screens. */
export function Answer<T>({ of, children, lines }: Props<T>) {
  const drawn = useSliced(of.data !== undefined);
  if (drawn && of.data !== undefined) {
    return <>{children(of.data)}</>;
  }
  return of.isError ? (
    <ErrorPanel error={of.error} retry={() => void of.refetch()} />
  ) : (
    <Loading {...(lines ? { lines } : {})} />
  );
}
