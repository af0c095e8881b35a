import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { BoardChangesDocument, BoardPageDocument, BoardStartDocument } from '../../gateway/generated/graphql';
import { ask } from '../../gateway/query';
import { setServerTime } from '../../time/clock';
import { BoardFeed, type BoardSource, type BoardState } from './boardFeed';
import { pauseAfter } from './pace';

const source: BoardSource = {
  start: async (period) => {
    const answer = await ask(BoardStartDocument, { period });
    setServerTime(answer.now);
    return answer;
  },
  page: (period, after) => ask(BoardPageDocument, { period, after }),
  changes: async (period, cursor) => {
    const answer = await ask(BoardChangesDocument, { period, cursor });
    setServerTime(answer.now);
    return answer;
  },
};

const glow = 4_000;

/** The board of a period, live while the tab is in sight. */
export function useBoard(period: string): { board: BoardState; refresh: () => Promise<void> } {
  const client = useQueryClient();
  const feed = useMemo(() => {
    // In the query cache, so that signing out forgets it and coming back from a unit's page finds it.
    return new BoardFeed(source, period, client.getQueryData<BoardState>(['board', period]));
  }, [client, period]);

  const next = useRef(() => feed.refresh());

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let settling: ReturnType<typeof setTimeout> | undefined;
    let failures = 0;
    let touchedAt = Date.now();
    let over = false;

    async function turn() {
      clearTimeout(timer);
      if (over || document.hidden) {
        return;
      }
      const glowingBefore = feed.state.glowing;
      await feed.refresh();
      if (over || feed.state.stage === 'broken') {
        return;
      }
      failures = feed.state.away ? failures + 1 : 0;
      if (feed.state.glowing !== glowingBefore) {
        touchedAt = Date.now();
        clearTimeout(settling);
        settling = setTimeout(() => feed.settle(), glow);
      }
      clearTimeout(timer);
      timer = setTimeout(turn, pauseAfter({ failures, idleFor: Date.now() - touchedAt }));
    }

    function touched() {
      const rested = Date.now() - touchedAt;
      touchedAt = Date.now();
      if (rested > 60_000) {
        void turn();
      }
    }

    function wake() {
      void turn();
    }

    next.current = turn;
    void turn();
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    window.addEventListener('pointerdown', touched);
    window.addEventListener('keydown', touched);
    return () => {
      over = true;
      clearTimeout(timer);
      clearTimeout(settling);
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
      window.removeEventListener('pointerdown', touched);
      window.removeEventListener('keydown', touched);
      if (feed.state.stage === 'ready') {
        client.setQueryData(['board', period], feed.state);
      }
    };
  }, [feed, client, period]);

  // Through the turn, so that after a failure the following goes on.
  const refresh = useCallback(() => next.current(), []);
  return { board: useSyncExternalStore(feed.subscribe, feed.current), refresh };
}
