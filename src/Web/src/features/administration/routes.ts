import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../routing/fetched';
import { signedInRoute } from '../../routing/roots';

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

function wholeNumber(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === value);
}

const kinds = [
  'HOSPITAL',
  'DISTRICT_HEALTH_CENTRE',
  'COMMUNE_HEALTH_STATION',
  'DISEASE_CONTROL_CENTRE',
  'CLINIC',
  'OTHER',
] as const;
const roles = ['REPORTER', 'REVIEWER', 'OFFICE', 'LEADER', 'ADMINISTRATOR'] as const;

/** Part of name or code, kind, the last one of the page before. */
interface FacilitySearch {
  tim?: string | undefined;
  loai?: (typeof kinds)[number] | undefined;
  sau?: string | undefined;
}

/** Part of user name or name, role, the last one of the page before. */
interface AccountSearch {
  tim?: string | undefined;
  'vai-tro'?: (typeof roles)[number] | undefined;
  sau?: string | undefined;
}

/** The year, and the period whose extensions are open. */
interface CalendarSearch {
  nam?: number | undefined;
  ky?: string | undefined;
}

/** The year that this one is prepared from. */
interface YearSearch {
  tu?: number | undefined;
}

/** `/quan-tri`: facilities, contacts, accounts, calendar. */
export const administrationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri',
    component: lazyRouteComponent(
      fetched(() => import('./AdministrationScreen')),
      'AdministrationScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/don-vi',
    validateSearch: (search: Record<string, unknown>): FacilitySearch => ({
      tim: text(search.tim),
      loai: oneOf(search.loai, kinds),
      sau: text(search.sau),
    }),
    component: lazyRouteComponent(
      fetched(() => import('./facilities/FacilityListScreen')),
      'FacilityListScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/don-vi/moi',
    component: lazyRouteComponent(
      fetched(() => import('./facilities/NewFacilityScreen')),
      'NewFacilityScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/don-vi/$code',
    component: lazyRouteComponent(
      fetched(() => import('./facilities/EditFacilityScreen')),
      'EditFacilityScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/nhap-danh-sach',
    component: lazyRouteComponent(
      fetched(() => import('./facilities/ImportFacilitiesScreen')),
      'ImportFacilitiesScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/tai-khoan',
    validateSearch: (search: Record<string, unknown>): AccountSearch => ({
      tim: text(search.tim),
      'vai-tro': oneOf(search['vai-tro'], roles),
      sau: text(search.sau),
    }),
    component: lazyRouteComponent(
      fetched(() => import('./accounts/AccountsScreen')),
      'AccountsScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/tai-khoan/moi',
    component: lazyRouteComponent(
      fetched(() => import('./accounts/NewAccountScreen')),
      'NewAccountScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/tai-khoan/$userName/sua',
    component: lazyRouteComponent(
      fetched(() => import('./accounts/EditAccountScreen')),
      'EditAccountScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/lich',
    validateSearch: (search: Record<string, unknown>): CalendarSearch => ({
      nam: wholeNumber(search.nam),
      ky: text(search.ky),
    }),
    component: lazyRouteComponent(
      fetched(() => import('./calendar/CalendarScreen')),
      'CalendarScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/lich/$year',
    validateSearch: (search: Record<string, unknown>): YearSearch => ({ tu: wholeNumber(search.tu) }),
    component: lazyRouteComponent(
      fetched(() => import('./calendar/EditYearScreen')),
      'EditYearScreen',
    ),
  }),
] as const;
