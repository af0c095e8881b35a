import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { StartDocument, type StartQuery } from '../gateway/generated/graphql';
import { Problem } from '../gateway/problem';
import { ask } from '../gateway/query';
import { read, send } from '../gateway/rest';
import { setProvince } from '../province/province';
import { setServerTime } from '../time/clock';

export type Viewer = NonNullable<StartQuery['viewer']>;
export type Role = NonNullable<Viewer['role']>;

/** Who is signed in; null when nobody is. A viewer without a role must change the password first. */
export const sessionOptions = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<StartQuery['viewer'] | null> => {
    try {
      const start = await ask(StartDocument, {}, signal);
      setServerTime(start.now);
      setProvince(start);
      return start.viewer ?? null;
    } catch (error) {
      // Until the password is changed the gateway answers nothing; the session says whose it is.
      if (error instanceof Problem && error.code === 'mustChangePassword') {
        const { userName, displayName } = await read<{ userName: string; displayName: string }>('/api/session', signal);
        return { userName, displayName, role: null, department: null, facility: null };
      }
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The person signed in. Only under the signed-in routes, which see to it that there is one. */
export function useViewer(): Viewer {
  const { data } = useSuspenseQuery(sessionOptions);
  if (!data) {
    throw new Error('A signed-in screen was shown to nobody.');
  }
  return data;
}

/** Who signed in last in this browser, and when: windows tell one another by it. */
const newest = 'signed-in';

/** Told who signs in in another window of this browser. */
export function onSignIn(tell: (userName: string) => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === newest && newValue) {
      tell(newValue.slice(0, newValue.lastIndexOf(' ')));
    }
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

/**
 * At a deadline hundreds sign in at once and the server takes them one after another, each within twenty seconds; the others are told when to
 * come (429). The rest is for a weak line.
 */
const patience = 60_000;

export async function signIn(client: QueryClient, userName: string, password: string): Promise<void> {
  const signal = AbortSignal.timeout(patience);
  const answer = await send<{ userName: string }>('POST', '/api/session', { userName, password }, { signal });
  localStorage.setItem(newest, `${answer.body.userName} ${Date.now()}`);
  // Nothing that another person read may be shown to this one.
  client.clear();
}

/** By the link that the server's console shows: sets the administrator's password, and this browser is signed in. */
export async function setFirstPassword(client: QueryClient, secret: string, password: string): Promise<void> {
  await send('POST', '/api/setup', { secret, password });
  client.clear();
}

export async function signOut(client: QueryClient): Promise<void> {
  await send('DELETE', '/api/session');
  client.clear();
}
