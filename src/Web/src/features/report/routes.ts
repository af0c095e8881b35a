import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../routing/fetched';
import { signedInRoute } from '../../routing/roots';

/** `/bao-cao`: the reporter's own list, the check before submitting, and the receipt after it. */
export const reportRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/bao-cao',
    component: lazyRouteComponent(
      fetched(() => import('./MyReportsScreen')),
      'MyReportsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/bao-cao/$period/$facility',
    component: lazyRouteComponent(
      fetched(() => import('./CheckAnswersScreen')),
      'CheckAnswersScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/bao-cao/$period/$facility/bien-nhan',
    component: lazyRouteComponent(
      fetched(() => import('./ReceiptScreen')),
      'ReceiptScreen',
    ),
  }),
] as const;
