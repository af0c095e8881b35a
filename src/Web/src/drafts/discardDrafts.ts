import { browserLocks } from './locks';
import { tellOfDrafts } from './news';
import type { SectionAddress } from './sectionAddress';
import { keptUnder, keyOf, replace } from './storedDrafts';

/**
 * Throws away what this computer keeps of these filings, on the person's word. Where a form stands open in another window its draft
 * stays, and is shown there beside the server's.
 */
export async function discardDrafts(user: string, addresses: readonly SectionAddress[]): Promise<void> {
  for (const address of addresses) {
    const key = keyOf(user, address);
    await browserLocks().alone(key, async () => {
      for (const kept of await keptUnder(key)) {
        if (kept.key === key) {
          await replace(kept, null);
        }
      }
    });
  }
  tellOfDrafts();
}
