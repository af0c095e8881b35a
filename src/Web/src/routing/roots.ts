import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { landing } from '../session/landing';
import { sessionOptions } from '../session/session';
import { BrokenScreen } from './BrokenScreen';
import { MissingScreen } from './MissingScreen';

export const rootRoute = createRootRouteWithContext<{ client: QueryClient }>()({
  errorComponent: BrokenScreen,
  notFoundComponent: MissingScreen,
});

/** Everything but signing in (its frame comes from `app/router.ts`): sends whoever is not signed in to do so, and back to where they wanted to go. */
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
});

export const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ to: landing[context.viewer.role], replace: true });
  },
});
