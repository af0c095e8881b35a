import { useDeferredValue } from 'react';

/**
 * Whether what is ready may be drawn: a moment later, in slices between which keys and clicks get through on an old laptop.
 * What was ready from the start, and what is no longer ready, does not wait.
 */
export function useSliced(ready: boolean): boolean {
  return useDeferredValue(ready) && ready;
}
