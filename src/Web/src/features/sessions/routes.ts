import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../app/fetched';
import { signedInRoute } from '../../app/roots';

/** `/phien`: where one is signed in. */
export const sessionRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/phien',
    component: lazyRouteComponent(
      fetched(() => import('./SessionsScreen')),
      'SessionsScreen',
    ),
  }),
] as const;
