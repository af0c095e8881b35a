import { request } from '../gateway/http';

/**
 * A screen's file, fetched when it is first wanted. One that did not come is either gone, as a newer version of the pages stands
 * on the server: then the router loads the page anew. Or there is no line: then the page stays and says so, for to load it anew
 * would leave the person with the browser's own words and nothing else.
 */
export function fetched<T>(load: () => Promise<T>): () => Promise<T> {
  return () =>
    load().catch(async (error: unknown) => {
      await request('/icon.svg', { method: 'HEAD', cache: 'no-store' });
      throw error;
    });
}
