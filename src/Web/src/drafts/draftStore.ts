import { update } from 'idb-keyval';
import { browserLocks } from './locks';
import { tellOfDrafts } from './news';
import type { SectionAddress } from './sectionAddress';
import { type About, type ByTab, keptUnder, keyOf, type LocalDraft, leaveBehind, takeAway } from './storedDrafts';

/** Where the drafts of one filing are kept while its form is open. */
export interface DraftStore {
  /** The newest that is kept, whichever tab wrote it. From now on it is this tab's, and nobody else sends it. */
  take(): Promise<LocalDraft | null>;
  keep(draft: LocalDraft): Promise<void>;
  /** At once, for the page that is being left: the database would answer too late. */
  keepNow(draft: LocalDraft): void;
  forget(): Promise<void>;
  /** The form is closed: what is still kept may be sent without it. */
  leave(): Promise<void>;
}

/**
 * Kept by tab under one key for each person and filing, so that of two tabs without a line neither writes over the other's draft. A
 * tab that closed leaves its draft to the next one that opens the filing, or to the outbox.
 */
export function draftStore(user: string, address: SectionAddress, about: About): DraftStore {
  const key = keyOf(user, address);
  const tab = Math.random().toString(36).slice(2);
  let turn: Promise<() => void> | null = null;
  let isKept = false;
  return {
    async take() {
      turn ??= browserLocks().hold(key);
      await turn;
      const [newest] = (await keptUnder(key)).filter((kept) => kept.key === key);
      if (!newest) {
        return null;
      }
      await update<ByTab>(key, (all = {}) => {
        const { [newest.tab]: _, ...rest } = all;
        return { ...rest, [tab]: newest.draft };
      });
      isKept = true;
      return newest.draft;
    },
    keepNow: (draft) => leaveBehind(key, tab, { ...draft, about }),
    async keep(draft) {
      await update<ByTab>(key, (all = {}) => ({ ...all, [tab]: { ...draft, about } }));
      if (!isKept) {
        isKept = true;
        tellOfDrafts();
      }
    },
    async forget() {
      await update<ByTab>(key, (all = {}) => {
        const { [tab]: _, ...rest } = all;
        return rest;
      });
      takeAway(key, tab);
      if (isKept) {
        isKept = false;
        tellOfDrafts();
      }
    },
    async leave() {
      const mine = turn;
      turn = null;
      (await mine)?.();
      tellOfDrafts();
    },
  };
}
