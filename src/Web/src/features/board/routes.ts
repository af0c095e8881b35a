import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../routing/fetched';
import { signedInRoute } from '../../routing/roots';
import { type BoardSearch, readBoardSearch } from './boardSearch';

/** `/theo-doi`: who has filed what. */
export const boardRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/theo-doi',
    validateSearch: (search: Record<string, unknown>): BoardSearch => readBoardSearch(search),
    component: lazyRouteComponent(
      fetched(() => import('./BoardScreen')),
      'BoardScreen',
    ),
  }),
] as const;
