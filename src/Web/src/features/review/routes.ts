import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/roots';

/** What the queue shows; in the address, so that a view can be sent to a colleague. */
export interface ReviewSearch {
  /** Period code. */
  ky?: string;
  /** Section name. */
  muc?: string;
  /** Facility whose filing is open. */
  donvi?: string;
}

/** `/tham-dinh`: the reviewer's queue. */
export const reviewRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/tham-dinh',
    validateSearch: (search: Record<string, unknown>): ReviewSearch => ({
      ...(typeof search.ky === 'string' ? { ky: search.ky } : {}),
      ...(typeof search.muc === 'string' ? { muc: search.muc } : {}),
      ...(typeof search.donvi === 'string' ? { donvi: search.donvi } : {}),
    }),
    component: lazyRouteComponent(() => import('./ReviewScreen'), 'ReviewScreen'),
  }),
] as const;
