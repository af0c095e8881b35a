import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from '../../app/roots';

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

/** `/quan-tri`: facilities, contacts, accounts, calendar. */
export const administrationRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri',
    component: lazyRouteComponent(() => import('./AdministrationScreen'), 'AdministrationScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/don-vi',
    // tim: part of name or code; loai: kind; sau: the last one of the page before.
    validateSearch: (search: Record<string, unknown>) => ({
      tim: text(search.tim),
      loai: oneOf(search.loai, kinds),
      sau: text(search.sau),
    }),
    component: lazyRouteComponent(() => import('./facilities/FacilityListScreen'), 'FacilityListScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/don-vi/moi',
    component: lazyRouteComponent(() => import('./facilities/NewFacilityScreen'), 'NewFacilityScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/don-vi/$code',
    component: lazyRouteComponent(() => import('./facilities/EditFacilityScreen'), 'EditFacilityScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/nhap-danh-sach',
    component: lazyRouteComponent(() => import('./facilities/ImportFacilitiesScreen'), 'ImportFacilitiesScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/tai-khoan',
    // tim: part of user name or name; vai-tro: role; sau: the last one of the page before; chon: the account that is open.
    validateSearch: (search: Record<string, unknown>) => ({
      tim: text(search.tim),
      'vai-tro': oneOf(search['vai-tro'], roles),
      sau: text(search.sau),
      chon: text(search.chon),
    }),
    component: lazyRouteComponent(() => import('./accounts/AccountsScreen'), 'AccountsScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/lich',
    // nam: the year; ky: the period whose extensions are open.
    validateSearch: (search: Record<string, unknown>) => ({ nam: wholeNumber(search.nam), ky: text(search.ky) }),
    component: lazyRouteComponent(() => import('./calendar/CalendarScreen'), 'CalendarScreen'),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/quan-tri/lich/$year',
    // tu: the year that this one is prepared from.
    validateSearch: (search: Record<string, unknown>) => ({ tu: wholeNumber(search.tu) }),
    component: lazyRouteComponent(() => import('./calendar/EditYearScreen'), 'EditYearScreen'),
  }),
] as const;
