import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { BrokenScreen } from './BrokenScreen';
import { fetched } from './fetched';
import { landing } from './landing';
import { MissingScreen } from './MissingScreen';
import { sessionOptions } from './session';

export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  errorComponent: BrokenScreen,
  notFoundComponent: MissingScreen,
});

/** Everything but signing in: sends whoever is not signed in to do so, and back to where they wanted to go. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  errorComponent: BrokenScreen,
  beforeLoad: async ({ context, location }) => {
    const viewer = await context.client.ensureQueryData(sessionOptions);
    if (!viewer) {
      throw redirect({ to: '/dang-nhap', search: { ve: location.href === '/' ? undefined : location.href } });
    }
    if (!viewer.role) {
      throw redirect({ to: '/mat-khau' });
    }
    return { viewer: { ...viewer, role: viewer.role } };
  },
  component: lazyRouteComponent(
    fetched(() => import('./Shell')),
    'Shell',
  ),
});

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: landing[context.viewer.role], replace: true });
  },
});
