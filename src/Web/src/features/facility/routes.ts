import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { CareLevel, FacilityKind } from '../../gateway/generated/graphql';
import { fetched } from '../../routing/fetched';
import { signedInRoute } from '../../routing/roots';
import { kinds, tiers } from '../../ui/facilityWords';
import type { FacilitiesSearch } from './facilitiesSearch';

/** `/don-vi`: finding a facility, and all that is known of it. */
export const facilityRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/don-vi',
    validateSearch: (search: Record<string, unknown>): FacilitiesSearch => ({
      ...(search.tim === undefined ? {} : { tim: String(search.tim) }),
      ...(search.huyen === undefined ? {} : { huyen: String(search.huyen) }),
      ...(String(search.loai) in kinds ? { loai: search.loai as FacilityKind } : {}),
      ...(String(search.tuyen) in tiers ? { tuyen: search.tuyen as CareLevel } : {}),
    }),
    component: lazyRouteComponent(
      fetched(() => import('./FacilitiesScreen')),
      'FacilitiesScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/don-vi/$code',
    validateSearch: (search: Record<string, unknown>): { nam?: number } =>
      Number.isInteger(search.nam) ? { nam: search.nam as number } : {},
    component: lazyRouteComponent(
      fetched(() => import('./FacilityScreen')),
      'FacilityScreen',
    ),
  }),
] as const;
