import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { Outbox, type OutboxState } from './outbox';

const OutboxContext = createContext<Outbox | null>(null);

interface Props {
  user: string;
  /** The facility that the person reports for; null where there is none, and so no draft. */
  facility: string | null;
  children: ReactNode;
}

/** The outbox of whoever is signed in, under every screen. */
export function OutboxProvider({ user, facility, children }: Props) {
  const client = useQueryClient();
  const outbox = useMemo(
    () =>
      facility === null
        ? null
        : new Outbox(
            user,
            facility,
            () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
          ),
    [user, facility, client],
  );
  useEffect(() => outbox?.start(), [outbox]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

export function useOutbox(): Outbox | null {
  return useContext(OutboxContext);
}

const nothing: OutboxState = { waiting: [], sent: [], left: [] };
const never = () => () => {};

/** What waits on this computer, and what went from it. */
export function useOutboxState(): OutboxState {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox?.subscribe ?? never, () => outbox?.state ?? nothing);
}
