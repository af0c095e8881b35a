import 'fake-indexeddb/auto';
import { clear, set } from 'idb-keyval';
import { beforeEach, expect, it, vi } from 'vitest';
import { discardDrafts } from './discardDrafts';
import { filing } from './sample';
import { notes } from './sampleNotes';
import { type KeptDraft, keptUnder, keyOf } from './storedDrafts';

const held = new Set<string>();

vi.mock('./locks', () => ({
  browserLocks: () => ({
    alone: async (name: string, work: () => Promise<void>) => {
      if (held.has(name)) {
        return false;
      }
      await work();
      return true;
    },
  }),
}));

const addressOf = (section: string, facility = 'BV-380') => ({ section, period: '2023-07', facility });

function draft(): KeptDraft {
  const { figures, stations, explanations } = filing();
  const about = { section: '2', period: 'Tháng 7/2023' };
  const base = { figures, stations, explanations };
  return { texts: { issued: '5' }, explanations: {}, carried: [], baseVersion: 1, base, at: 1, about };
}

beforeEach(async () => {
  held.clear();
  vi.stubGlobal('localStorage', notes());
  await clear();
});

it('throws away what is kept of the filing, and of no other', async () => {
  await set(keyOf('me', addressOf('one')), { tab: draft(), other: draft() });
  await set(keyOf('me', addressOf('two')), { tab: draft() });
  await set(keyOf('me', addressOf('one', 'BV-3801')), { tab: draft() });
  await set(keyOf('you', addressOf('one')), { tab: draft() });
  await discardDrafts('me', [addressOf('one')]);
  expect((await keptUnder('draft/')).map(({ key }) => key).sort()).toEqual(
    [keyOf('me', addressOf('one', 'BV-3801')), keyOf('me', addressOf('two')), keyOf('you', addressOf('one'))].sort(),
  );
});

it('leaves what stands open in another window', async () => {
  held.add(keyOf('me', addressOf('one')));
  await set(keyOf('me', addressOf('one')), { tab: draft() });
  await discardDrafts('me', [addressOf('one')]);
  expect(await keptUnder('draft/')).toHaveLength(1);
});
