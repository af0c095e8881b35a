import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../app/fetched';
import { signedInRoute } from '../../app/roots';

export interface ProvinceSearch {
  /** Period code. */
  ky?: string;
}

/** How a section's districts are looked at; in the address, so that a view can be sent to a colleague. */
export interface SectionStandingSearch extends ProvinceSearch {
  /** Name of the rate, where a section has several. */
  chiso?: string;
  /** Code of the district whose units are shown; `khong` for units of no district. */
  huyen?: string;
  /** Order of the districts: by rate unless told. */
  xep?: 'thieu' | 'ten';
}

/** What of the units' words is read; in the address too. */
export interface SectionWordsSearch extends ProvinceSearch {
  /** Code of a district; `khong` for units of no district. */
  huyen?: string;
  /** Words to find. */
  tim?: string;
  /** Name of the line, where a section has several. */
  dong?: string;
}

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
