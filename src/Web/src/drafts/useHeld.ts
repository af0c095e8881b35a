import { useEffect, useState } from 'react';
import { browserLocks } from './locks';
import type { SectionAddress } from './sectionAddress';
import { keyOf } from './storedDrafts';

/** Holds a filing's draft as long as the form is there, so that nothing is read while the outbox sends. False until it is held. */
export function useHeld(user: string, { section, period, facility }: SectionAddress): boolean {
  const [isHeld, setHeld] = useState(false);
  const key = keyOf(user, { section, period, facility });
  useEffect(() => {
    const turn = browserLocks().hold(key);
    let isGone = false;
    void turn.then(() => isGone || setHeld(true));
    return () => {
      isGone = true;
      setHeld(false);
      void turn.then((release) => release());
    };
  }, [key]);
  return isHeld;
}
