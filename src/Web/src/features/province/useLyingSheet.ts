import { useEffect } from 'react';

/** Prints this screen on lying A4: its table is wide. On the root, since a sheet of another kind starts a new page. */
export function useLyingSheet(): void {
  useEffect(() => {
    document.documentElement.dataset.sheet = 'lying';
    return () => {
      delete document.documentElement.dataset.sheet;
    };
  }, []);
}
