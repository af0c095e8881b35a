import { getMany, keys, update } from 'idb-keyval';
import type { Texts } from './cells';
import type { Content } from './filing';
import type { SectionAddress } from './sectionAddress';

/** What a person typed and the server does not have yet. Texts, not values: nothing typed is lost, not even what is no number. */
export interface LocalDraft {
  readonly texts: Texts;
  readonly explanations: Readonly<Record<string, string>>;
  /** Cells that hold last period's figure untouched. */
  readonly carried: readonly string[];
  /** Version that it was typed on, and what stood in it. */
  readonly baseVersion: number;
  readonly base: Content;
  /** Lists that were carried forward are to be sent as they are. */
  readonly confirmed?: boolean;
  /** Milliseconds, by this device's clock: the last keystroke. */
  readonly at: number;
}

/** What a draft is of, in words: where there is no line nobody could be asked. */
export interface About {
  /** `2. Đơn thuốc điện tử` */
  readonly section: string;
  readonly period: string;
}

export type KeptDraft = LocalDraft & { readonly about: About };

/** Drafts of one filing, by the tab that wrote them. */
export type ByTab = Readonly<Record<string, KeptDraft>>;

/** One draft as it lies here. */
export interface Kept {
  readonly key: string;
  readonly tab: string;
  readonly address: SectionAddress;
  readonly draft: KeptDraft;
}

/** By person: who else signs in on this computer neither sees nor sends it. */
export function keyOf(user: string, { section, period, facility }: SectionAddress): string {
  return `draft/${user}/${section}/${period}/${facility}`;
}

const parting = '/parting/';

/** A page that is being left has no time for the database. */
export function leaveBehind(key: string, tab: string, draft: KeptDraft): void {
  localStorage.setItem(`${key}${parting}${tab}`, JSON.stringify(draft));
}

export function takeAway(key: string, tab: string): void {
  localStorage.removeItem(`${key}${parting}${tab}`);
}

/** Puts what pages left behind in a hurry to the rest. */
async function gather(prefix: string): Promise<void> {
  for (const name of Object.keys(localStorage)) {
    const [key = '', tab] = name.split(parting);
    const left = tab && name.startsWith(prefix) ? localStorage.getItem(name) : null;
    if (tab && left) {
      const draft = JSON.parse(left) as KeptDraft;
      await update<ByTab>(key, (all = {}) => ((all[tab]?.at ?? 0) > draft.at ? all : { ...all, [tab]: draft }));
      // Unless the page came back meanwhile and left again.
      if (localStorage.getItem(name) === left) {
        localStorage.removeItem(name);
      }
    }
  }
}

/** Everything that is kept under keys that begin so, the newest first. */
export async function keptUnder(prefix: string): Promise<Kept[]> {
  await gather(prefix);
  const names = (await keys<string>()).filter((name) => name.startsWith(prefix));
  const found = await getMany<ByTab>(names);
  return names
    .flatMap((key, index) => {
      const [, , section = '', period = '', facility = ''] = key.split('/');
      const address = { section, period, facility };
      return Object.entries(found[index] ?? {}).map(([tab, draft]) => ({ key, tab, address, draft }));
    })
    .sort((one, other) => other.draft.at - one.draft.at);
}

/** All drafts of a person for a facility. */
export async function keptOf(user: string, facility: string): Promise<Kept[]> {
  return (await keptUnder(`draft/${user}/`)).filter(({ address }) => address.facility === facility);
}

/** Puts what is left of a draft, or nothing, in its place; not where something was typed since it was read. */
export async function replace({ key, tab, draft }: Kept, rest: KeptDraft | null): Promise<void> {
  await update<ByTab>(key, (all = {}) => {
    const { [tab]: now, ...others } = all;
    if (now?.at !== draft.at) {
      return all;
    }
    // An empty record stays: deleting the key could race with another tab's keystroke.
    return rest ? { ...others, [tab]: rest } : others;
  });
}
