import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { draftStore } from '../../drafts/draftStore';
import type { Filing, FormDefinition, Station } from '../../drafts/filing';
import { requestsOf } from '../../drafts/filingRequests';
import { formOpened } from '../../drafts/openForms';
import type { SectionAddress } from '../../drafts/sectionAddress';
import type { About } from '../../drafts/storedDrafts';
import { DraftSession } from './draftSession';

/** The draft of a filing for as long as its form is open. */
export function useDraft(
  user: string,
  address: SectionAddress,
  about: About,
  definition: FormDefinition,
  stations: readonly Station[],
  filing: Filing,
): DraftSession {
  const client = useQueryClient();
  const { section, period, facility } = address;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one session for one opening; newer answers reach it by `received`
  const session = useMemo(() => {
    const { put, read } = requestsOf(address);
    return new DraftSession(definition, stations, filing, draftStore(user, address, about), {
      put,
      read,
      saved: ({ version }, isClosed) => {
        channel?.postMessage({ address: `${section}/${period}/${facility}`, version });
        // Lists that show this filing read anew when they are next opened, not at each save; one that is there already, at once.
        void client.invalidateQueries({
          predicate: ({ queryKey }) => queryKey[0] !== 'session',
          refetchType: isClosed ? 'active' : 'none',
        });
      },
    });
  }, [user, section, period, facility]);

  useEffect(() => session.received(filing), [session, filing]);

  useEffect(() => {
    void session.open();
    const closed = formOpened(() => session.saveNow());
    const hidden = () => document.visibilityState === 'hidden' && void session.saveNow();
    // News only: what is written over what is decided by versions.
    const heard = ({ data }: MessageEvent<{ address: string; version: number }>) => {
      if (data.address === `${section}/${period}/${facility}` && data.version > session.state.base.version) {
        void requestsOf({ section, period, facility })
          .read()
          .then(
            (newer) => session.received(newer),
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
      closed();
      void session.close();
    };
  }, [session, section, period, facility]);

  return session;
}

/** Other tabs of this browser that have the same filing open. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('dean06-filings');
