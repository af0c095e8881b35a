import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../routing/fetched';
import { signedInRoute } from '../../routing/roots';
import type { ProvinceSearch, SectionStandingSearch, SectionWordsSearch } from './provinceSearch';

const readSearch = (search: Record<string, unknown>): ProvinceSearch =>
  typeof search.ky === 'string' ? { ky: search.ky } : {};

/** `/toan-tinh`: where the province stands; one section's districts and units behind it; what its units wrote. */
export const provinceRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/toan-tinh',
    validateSearch: readSearch,
    component: lazyRouteComponent(
      fetched(() => import('./ProvinceScreen')),
      'ProvinceScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/toan-tinh/$section',
    validateSearch: (search: Record<string, unknown>): SectionStandingSearch => ({
      ...readSearch(search),
      ...(typeof search.chiso === 'string' ? { chiso: search.chiso } : {}),
      ...(search.huyen === undefined ? {} : { huyen: String(search.huyen) }),
      ...(search.xep === 'thieu' || search.xep === 'ten' ? { xep: search.xep } : {}),
    }),
    component: lazyRouteComponent(
      fetched(() => import('./SectionStandingScreen')),
      'SectionStandingScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/toan-tinh/$section/noi-dung',
    validateSearch: (search: Record<string, unknown>): SectionWordsSearch => ({
      ...readSearch(search),
      ...(search.huyen === undefined ? {} : { huyen: String(search.huyen) }),
      ...(search.tim === undefined ? {} : { tim: String(search.tim) }),
      ...(typeof search.dong === 'string' ? { dong: search.dong } : {}),
    }),
    component: lazyRouteComponent(
      fetched(() => import('./SectionWordsScreen')),
      'SectionWordsScreen',
    ),
  }),
] as const;
