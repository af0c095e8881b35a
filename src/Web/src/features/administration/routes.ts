import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/roots';

/** `/quan-tri`: facilities, contacts, accounts, calendar. */
export const administrationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri',
    component: lazyRouteComponent(() => import('./AdministrationScreen'), 'AdministrationScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/don-vi/$code',
    component: lazyRouteComponent(() => import('./EditFacilityScreen'), 'EditFacilityScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/nhap-danh-sach',
    component: lazyRouteComponent(() => import('./ImportFacilitiesScreen'), 'ImportFacilitiesScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/tai-khoan',
    component: lazyRouteComponent(() => import('./AccountsScreen'), 'AccountsScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/lich',
    component: lazyRouteComponent(() => import('./CalendarScreen'), 'CalendarScreen'),
  }),
] as const;
