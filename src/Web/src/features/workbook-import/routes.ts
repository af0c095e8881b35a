import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../routing/fetched';
import { signedInRoute } from '../../routing/roots';

/** `/bao-cao/{period}/{facility}/nhap-excel`: a unit's own workbook. `/nhap-excel`: those of many units, for the office. */
export const workbookImportRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/bao-cao/$period/$facility/nhap-excel',
    component: lazyRouteComponent(
      fetched(() => import('./ImportReportScreen')),
      'ImportReportScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/nhap-excel',
    component: lazyRouteComponent(
      fetched(() => import('./ImportUnitsScreen')),
      'ImportUnitsScreen',
    ),
  }),
] as const;
