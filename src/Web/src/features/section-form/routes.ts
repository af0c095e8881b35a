import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fetched } from '../../routing/fetched';
import { signedInRoute } from '../../routing/roots';

interface FormSearch {
  /** Line to start at, where one comes from a return or from a check. */
  dong?: string;
  /** Station of that line. */
  tram?: string;
  /** Of a list its row, 1 for the first, and the column. */
  hang?: number;
  cot?: string;
}

/** `/bao-cao/{period}/{facility}/{section}`: filling in one section. */
export const sectionFormRoutes = [
  createRoute({
    getParentRoute: () => signedInRoute,
    path: '/bao-cao/$period/$facility/$section',
    validateSearch: (search: Record<string, unknown>): FormSearch => ({
      ...(typeof search.dong === 'string' ? { dong: search.dong } : {}),
      ...(typeof search.tram === 'string' ? { tram: search.tram } : {}),
      ...(typeof search.hang === 'number' ? { hang: search.hang } : {}),
      ...(typeof search.cot === 'string' ? { cot: search.cot } : {}),
    }),
    component: lazyRouteComponent(
      fetched(() => import('./SectionFormScreen')),
      'SectionFormScreen',
    ),
  }),
] as const;
