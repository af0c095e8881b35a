import type { AccountNamedQuery } from '../../../gateway/generated/graphql';

export type EditedAccount = AccountNamedQuery['accounts']['nodes'][number];
