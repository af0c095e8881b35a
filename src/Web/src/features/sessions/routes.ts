import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../routing/fetched';
import { signedInRoute } from '../../routing/roots';

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
