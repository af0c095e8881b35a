import { problemOf, request } from './http';
import { signedOut } from './signedOut';

export interface Answer<T> {
  body: T;
  /** The ETag's number, where the answer has one. */
  version: number | null;
}

/** Reads what the gateway does not tell. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const response = await request(path, signal ? { signal } : {});
  if (!response.ok) {
    throw await problemOf(response);
  }
  return (await response.json()) as T;
}

interface Sending {
  /** Number of the version that the change is based on. */
  ifMatch?: number;
  signal?: AbortSignal;
}

/** Writes through the API; what it refuses is thrown as a Problem. */
export async function send<T>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  { ifMatch, signal }: Sending = {},
): Promise<Answer<T>> {
  const headers: Record<string, string> = {};
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (ifMatch !== undefined) {
    headers['If-Match'] = `"${ifMatch}"`;
  }
  const response = await request(path, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  });
  if (!response.ok) {
    if (response.status === 401 && path !== '/api/session') {
      signedOut();
    }
    throw await problemOf(response);
  }
  const etag = response.headers.get('etag')?.match(/\d+/)?.[0];
  const text = await response.text();
  return { body: (text ? JSON.parse(text) : null) as T, version: etag ? Number(etag) : null };
}
