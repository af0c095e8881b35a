import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/roots';

/** `/don-vi`: finding a facility, and all that is known of it. */
export const facilityRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/don-vi',
    validateSearch: (search: Record<string, unknown>): { tim?: string } =>
      search.tim === undefined ? {} : { tim: String(search.tim) },
    component: lazyRouteComponent(() => import('./FacilitiesScreen'), 'FacilitiesScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/don-vi/$code',
    component: lazyRouteComponent(() => import('./FacilityScreen'), 'FacilityScreen'),
  }),
] as const;
