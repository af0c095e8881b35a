import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { ask } from '../../gateway/query';
import { send } from '../../gateway/rest';
import { type FilingDocument, readFiling, type SectionAddress } from './documents';
import { DraftSession } from './draftSession';
import { draftStore } from './draftStore';
import { type Filing, type FormDefinition, filingOf, type Station } from './filing';

/** The draft of a filing for as long as its form is open. */
export function useDraft(
  address: SectionAddress & { user: string },
  definition: FormDefinition,
  stations: readonly Station[],
  filing: Filing,
  reading: FilingDocument,
): DraftSession {
  const client = useQueryClient();
  const { user, section, period, facility } = address;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one session for one opening; newer answers reach it by `received`
  const session = useMemo(
    () =>
      new DraftSession(definition, stations, filing, draftStore(user, section, period, facility), {
        put: async (content, version) => {
          const explanations = Object.entries(content.explanations).map(([check, text]) => ({ check, text }));
          const body = { ...content, explanations };
          const path = `/api/${section}/${period}/${facility}`;
          const answer = await send<Parameters<typeof filingOf>[0]>('PUT', path, body, { ifMatch: version });
          return filingOf(answer.body);
        },
        read: async () => readFiling(await ask(reading, { period, facility })),
        saved: ({ version }) => {
          channel?.postMessage({ address: `${section}/${period}/${facility}`, version });
          // Lists that show this filing read anew when they are next opened, not at each save.
          void client.invalidateQueries({
            predicate: ({ queryKey }) => queryKey[0] !== 'session',
            refetchType: 'none',
          });
        },
      }),
    [user, section, period, facility],
  );

  useEffect(() => session.received(filing), [session, filing]);

  useEffect(() => {
    void session.open();
    const hidden = () => document.visibilityState === 'hidden' && void session.saveNow();
    // News only: what is written over what is decided by versions.
    const heard = ({ data }: MessageEvent<{ address: string; version: number }>) => {
      if (data.address === `${section}/${period}/${facility}` && data.version > session.state.base.version) {
        void ask(reading, { period, facility }).then(
          (answer) => session.received(readFiling(answer)),
          () => {},
        );
      }
    };
    window.addEventListener('online', session.retry);
    window.addEventListener('pagehide', session.part);
    document.addEventListener('visibilitychange', hidden);
    channel?.addEventListener('message', heard);
    return () => {
      window.removeEventListener('online', session.retry);
      window.removeEventListener('pagehide', session.part);
      document.removeEventListener('visibilitychange', hidden);
      channel?.removeEventListener('message', heard);
      session.close();
    };
  }, [session, section, period, facility, reading]);

  return session;
}

/** Other tabs of this browser that have the same filing open. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('dean06-filings');
