import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../routing/fetched';
import { signedInRoute } from '../../routing/roots';

/** Which two versions stand side by side; in the address, so that a difference can be sent to a colleague. */
export interface HistorySearch {
  /** Number of the older version. */
  tu?: number;
  /** Number of the newer one. */
  den?: number;
}

const versionOf = (value: unknown) => (Number.isInteger(value) ? (value as number) : undefined);

/** `/lich-su/{period}/{facility}/{section}`: every version of a filing and what changed between two. */
export const historyRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/lich-su/$period/$facility/$section',
    validateSearch: (search: Record<string, unknown>): HistorySearch => {
      const tu = versionOf(search.tu);
      const den = versionOf(search.den);
      return { ...(tu === undefined ? {} : { tu }), ...(den === undefined ? {} : { den }) };
    },
    component: lazyRouteComponent(
      fetched(() => import('./FilingHistoryScreen')),
      'FilingHistoryScreen',
    ),
  }),
] as const;
