import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AwayNotice } from './AwayNotice';
import { ErrorPanel } from './ErrorPanel';
import { Loading } from './Loading';
import { Notice } from './Notice';
import { useSliced } from './useSliced';

interface Props<T> {
  of: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  /** Grey lines while it loads. */
  lines?: number;
  /** The screen itself says what of the answer is away. */
  tellsAway?: boolean;
}

/** What a query answered: loading, refused and broken are drawn here, once for all screens. */
export function Answer<T>({ of, children, lines, tellsAway = false }: Props<T>) {
  const drawn = useSliced(of.data !== undefined);
  if (drawn && of.data !== undefined) {
    return (
      <>
        {!tellsAway && <AwayNotice of={of.data} retry={() => void of.refetch()} />}
        {children(of.data)}
      </>
    );
  }
  // Nothing is on its way: grey lines would promise what does not come.
  if (of.data === undefined && of.fetchStatus === 'paused') {
    return (
      <Notice kind="look" role="status" title="Chưa có đường truyền">
        <p>Nội dung này sẽ tự hiện khi có đường truyền.</p>
      </Notice>
    );
  }
  return of.isError ? (
    <ErrorPanel error={of.error} retry={() => void of.refetch()} />
  ) : (
    <Loading {...(lines ? { lines } : {})} />
  );
}
