import { get, update } from 'idb-keyval';
import type { Texts } from './cells';
import type { Content } from './filing';

/** What a person typed and the server does not have yet. Texts, not values: nothing typed is lost, not even what is no number. */
export interface LocalDraft {
  readonly texts: Texts;
  readonly explanations: Readonly<Record<string, string>>;
  /** Cells that hold last period's figure untouched. */
  readonly carried: readonly string[];
  /** Version that it was typed on, and what stood in it. */
  readonly baseVersion: number;
  readonly base: Content;
  /** Milliseconds, by this device's clock. */
  readonly at: number;
}

/** Where the drafts of one filing are kept. */
export interface DraftStore {
  /** The newest that is kept, whichever tab wrote it. From now on it is this tab's. */
  take(): Promise<LocalDraft | null>;
  keep(draft: LocalDraft): Promise<void>;
  /** At once, for the page that is being left: the database would answer too late. */
  keepNow(draft: LocalDraft): void;
  forget(): Promise<void>;
}

type Kept = Record<string, LocalDraft>;

/**
 * Kept by tab under one key for each person and filing, so that of two tabs without a line neither writes over the other's draft. A
 * tab that closed leaves its draft to the next one that opens the filing.
 */
export function draftStore(user: string, section: string, period: string, facility: string): DraftStore {
  const key = `draft/${user}/${section}/${period}/${facility}`;
  const tab = Math.random().toString(36).slice(2);
  const parting = `${key}/parting`;
  return {
    async take() {
      const left = localStorage.getItem(parting);
      if (left) {
        const draft = JSON.parse(left) as LocalDraft;
        await update<Kept>(key, (all = {}) => ({ ...all, parting: draft }));
        localStorage.removeItem(parting);
      }
      const kept = Object.entries((await get<Kept>(key)) ?? {});
      const [from, draft] = kept.sort(([, one], [, other]) => other.at - one.at)[0] ?? [];
      if (!from || !draft) {
        return null;
      }
      await update<Kept>(key, (all = {}) => {
        const { [from]: _, ...rest } = all;
        return { ...rest, [tab]: draft };
      });
      return draft;
    },
    keepNow: (draft) => localStorage.setItem(parting, JSON.stringify(draft)),
    keep: (draft) => update<Kept>(key, (all = {}) => ({ ...all, [tab]: draft })),
    // An empty record stays: deleting the key could race with another tab's keystroke.
    forget: () =>
      update<Kept>(key, (all = {}) => {
        const { [tab]: _, ...rest } = all;
        return rest;
      }),
  };
}
