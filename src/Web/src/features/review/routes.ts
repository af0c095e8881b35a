import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../routing/fetched';
import { signedInRoute } from '../../routing/roots';
import { type ReviewSearch, readReviewSearch } from './reviewSearch';

/** `/tham-dinh`: the reviewer's queue. */
export const reviewRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/tham-dinh',
    validateSearch: (search: Record<string, unknown>): ReviewSearch => readReviewSearch(search),
    component: lazyRouteComponent(
      fetched(() => import('./ReviewScreen')),
      'ReviewScreen',
    ),
  }),
] as const;
