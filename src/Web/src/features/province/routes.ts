import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/roots';

export interface ProvinceSearch {
  /** Period code. */
  ky?: string;
}

const readSearch = (search: Record<string, unknown>): ProvinceSearch =>
  typeof search.ky === 'string' ? { ky: search.ky } : {};

/** `/toan-tinh`: where the province stands; one section's districts and units behind it. */
export const provinceRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/toan-tinh',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./ProvinceScreen'), 'ProvinceScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/toan-tinh/$section',
    validateSearch: (search: Record<string, unknown>): ProvinceSearch & { huyen?: string } => ({
      ...readSearch(search),
      ...(search.huyen === undefined ? {} : { huyen: String(search.huyen) }),
    }),
    component: lazyRouteComponent(() => import('./SectionStandingScreen'), 'SectionStandingScreen'),
  }),
] as const;
