import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOutbox } from '../drafts/OutboxProvider';
import { saveOpenForms } from '../drafts/openForms';
import type { Waiting } from '../drafts/outbox';
import { sentenceOf } from '../gateway/problem';
import { signOut } from '../session/session';

export interface Leaving {
  /** What would stay on this computer alone; none until one asked to sign out. */
  readonly waiting: readonly Waiting[];
  readonly failure: string | null;
  readonly isBusy: boolean;
  /** Signs out, unless something would be left behind. */
  readonly ask: () => void;
  readonly leave: () => void;
  readonly stay: () => void;
}

export function useSignOut(): Leaving {
  const client = useQueryClient();
  const navigate = useNavigate();
  const outbox = useOutbox();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function leave() {
    setBusy(true);
    try {
      await signOut(client);
      await navigate({ to: '/dang-nhap' });
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  }

  async function ask() {
    await saveOpenForms();
    const left = (await outbox?.refresh()) ?? [];
    setWaiting(left);
    if (left.length === 0) {
      await leave();
    }
  }

  return {
    waiting,
    failure,
    isBusy,
    ask: () => void ask(),
    leave: () => void leave(),
    stay: () => {
      setWaiting([]);
      setFailure(null);
    },
  };
}
