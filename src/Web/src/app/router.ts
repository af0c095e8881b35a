import { QueryClient } from '@tanstack/react-query';
import { createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { administrationRoutes } from '../features/administration/routes';
import { boardRoutes } from '../features/board/routes';
import { facilityRoutes } from '../features/facility/routes';
import { historyRoutes } from '../features/history/routes';
import { provinceRoutes } from '../features/province/routes';
import { reportRoutes } from '../features/report/routes';
import { reviewRoutes } from '../features/review/routes';
import { sectionFormRoutes } from '../features/section-form/routes';
import { sessionRoutes } from '../features/sessions/routes';
import { signInRoutes } from '../features/sign-in/routes';
import { workbookImportRoutes } from '../features/workbook-import/routes';
import { NoLine } from '../gateway/problem';
import { BrokenPart } from '../routing/BrokenScreen';
import { fetched } from '../routing/fetched';
import { homeRoute, rootRoute, signedInRoute } from '../routing/roots';
import { Loading } from '../ui/Loading';

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only a lost line is worth another try.
      retry: (count, error) => error instanceof NoLine && count < 3,
      staleTime: 15_000,
    },
  },
});

const framedRoute = signedInRoute.update({
  component: lazyRouteComponent(
    fetched(() => import('./Shell')),
    'Shell',
  ),
});

const routeTree = rootRoute.addChildren([
  ...signInRoutes,
  framedRoute.addChildren([
    homeRoute,
    ...reportRoutes,
    ...sectionFormRoutes,
    ...reviewRoutes,
    ...boardRoutes,
    ...provinceRoutes,
    ...facilityRoutes,
    ...historyRoutes,
    ...administrationRoutes,
    ...workbookImportRoutes,
    ...sessionRoutes,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { client },
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: BrokenPart,
  defaultPendingMs: 200,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
