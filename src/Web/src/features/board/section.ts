import type { BoardChoicesQuery } from '../../gateway/generated/graphql';

/** A section that the board may show: a column. */
export type Section = BoardChoicesQuery['sections'][number];
