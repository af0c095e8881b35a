import { NoLine, Problem } from '../gateway/problem';

/**
 * What a failed save means for the draft. `stale`: somebody wrote meanwhile. `barred`: the filing's state takes no draft, or it is
 * owed no longer. `refused`: the draft itself. `signedOut`: trying again would only ask again who it is. `later`: no answer came.
 */
export type Refusal = 'stale' | 'barred' | 'refused' | 'signedOut' | 'later';

/** Throws what is no answer of the server: a fault of our own. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof NoLine) {
    return 'later';
  }
  if (!(error instanceof Problem)) {
    throw error;
  }
  switch (error.status) {
    case 401:
      return 'signedOut';
    case 404:
    case 409:
      return 'barred';
    case 412:
      return 'stale';
    case 429:
      return 'later';
    default:
      return error.status < 500 ? 'refused' : 'later';
  }
}
