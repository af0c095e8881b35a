import { Problem } from '../gateway/problem';
import { contentOf } from './cells';
import type { FilingRequests, Standing } from './filingRequests';
import { hasUnread, reconcile } from './reconcile';
import { refusalOf } from './refusal';
import { isSent } from './sameContent';
import type { LocalDraft } from './storedDrafts';

/** Why a draft stays on this computer though there is a line. */
export type Held =
  | { readonly kind: 'conflict' | 'barred' | 'unread' }
  | { readonly kind: 'refused'; readonly message: string };

export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'held'; readonly why: Held; readonly rest: LocalDraft }
  /** Nothing is known of it: no line, or this browser's session is another's or nobody's. */
  | { readonly kind: 'later' | 'notMine' };

/** Sends a draft whose form is not open, if nobody need be asked. What is not sent stays as it is. */
export async function sendDraft(
  user: string,
  draft: LocalDraft,
  requests: Pick<FilingRequests, 'stand' | 'put'>,
): Promise<Sent> {
  let refused: unknown = null;
  // Once more after a refusal that the newest filing may explain.
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const standing = await requests.stand();
      if (standing.viewer !== user) {
        return { kind: 'notMine' };
      }
      const known = weigh(draft, standing);
      if (known) {
        return known;
      }
      if (refused) {
        break;
      }
      return await put(draft, standing, requests);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === 'later' || refusal === 'signedOut') {
        return { kind: refusal === 'later' ? 'later' : 'notMine' };
      }
      refused = error;
      if (refusal === 'refused') {
        break;
      }
    }
  }
  const message = refused instanceof Problem ? refused.message : '';
  return { kind: 'held', why: { kind: 'refused', message }, rest: draft };
}

/** What follows from the filing alone; null where the draft is to be sent. */
function weigh(draft: LocalDraft, { definition, stations, filing }: Standing): Sent | null {
  const next = reconcile(definition, stations, draft, filing);
  if (next.kind === 'server') {
    return { kind: 'sent' };
  }
  if ('found' in next) {
    return next.found.length === 0 ? { kind: 'sent' } : { kind: 'held', why: { kind: next.kind }, rest: draft };
  }
  return null;
}

async function put(draft: LocalDraft, standing: Standing, requests: Pick<FilingRequests, 'put'>): Promise<Sent> {
  const { definition, stations, filing } = standing;
  const content = contentOf(definition, stations, draft.texts, draft.explanations);
  const saved = isSent(definition, content, filing, draft.confirmed)
    ? filing
    : await requests.put(content, filing.version);
  if (!hasUnread(definition, draft)) {
    return { kind: 'sent' };
  }
  const { figures, stations: of, explanations, version } = saved;
  const rest = { ...draft, baseVersion: version, base: { figures, stations: of, explanations } };
  return { kind: 'held', why: { kind: 'unread' }, rest };
}
