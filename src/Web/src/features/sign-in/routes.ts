import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../routing/fetched';
import { rootRoute } from '../../routing/roots';

/** `/dang-nhap`, `/thiet-lap` by the link of the first start, and `/mat-khau` for whoever must or wants to change the password. */
export const signInRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dang-nhap',
    validateSearch: (search: Record<string, unknown>): { ve?: string; het?: true } => ({
      // Only a path of this site: an address from outside must not send people away.
      ...(typeof search.ve === 'string' && /^\/[^/\\]/.test(search.ve) ? { ve: search.ve } : {}),
      ...(search.het === true ? { het: true as const } : {}),
    }),
    component: lazyRouteComponent(
      fetched(() => import('./SignInScreen')),
      'SignInScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/thiet-lap',
    component: lazyRouteComponent(
      fetched(() => import('./SetupScreen')),
      'SetupScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/mat-khau',
    component: lazyRouteComponent(
      fetched(() => import('./ChangePasswordScreen')),
      'ChangePasswordScreen',
    ),
  }),
] as const;
