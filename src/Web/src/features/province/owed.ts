import { queryOptions } from '@tanstack/react-query';
import { SectionOwedDocument, type SectionOwedQuery } from '../../gateway/generated/graphql';
import { ask } from '../../gateway/query';

type Board = NonNullable<SectionOwedQuery['period']>['board']['nodes'][number];

/** A unit that owes a section, and how far it is with it. */
export interface OwingUnit {
  readonly facility: Board['facility'];
  readonly state: Board['cells'][number]['state'];
  readonly late: boolean;
}

/** Every unit that owes a section in a period, all pages. */
export function owedOptions(period: string, section: string) {
  return queryOptions({
    queryKey: ['section-owed', period, section],
    queryFn: async ({ signal }) => {
      const units: OwingUnit[] = [];
      let after: string | null = null;
      do {
        const answer: SectionOwedQuery = await ask(SectionOwedDocument, { period, section, after }, signal);
        const board = answer.period?.board;
        for (const { facility, cells } of board?.nodes ?? []) {
          const cell = cells.find((one) => one.section === section);
          if (cell) {
            units.push({ facility, state: cell.state, late: cell.late });
          }
        }
        after = board?.pageInfo.hasNextPage ? board.pageInfo.endCursor : null;
      } while (after !== null);
      return units;
    },
  });
}

export function isFiled({ state }: Pick<OwingUnit, 'state'>): boolean {
  return state === 'SUBMITTED' || state === 'ACCEPTED';
}

/** In the address, the units of no district. */
export const noDistrict = 'khong';

export function districtOf({ facility }: Pick<OwingUnit, 'facility'>): string {
  return facility.district?.code ?? noDistrict;
}
