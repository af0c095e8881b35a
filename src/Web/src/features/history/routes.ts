import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/roots';

/** `/lich-su/{period}/{facility}/{section}`: every version of a filing and what changed between two. */
export const historyRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/lich-su/$period/$facility/$section',
    component: lazyRouteComponent(() => import('./FilingHistoryScreen'), 'FilingHistoryScreen'),
  }),
] as const;
