import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('(max-width: 720px)');

function subscribe(listener: () => void): () => void {
  phone.addEventListener('change', listener);
  return () => phone.removeEventListener('change', listener);
}

/** A phone: units as a list instead of a wide table. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => phone.matches);
}
