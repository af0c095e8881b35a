import { contentOf, lineOf, read } from './cells';
import { type Difference, differences } from './differences';
import { type Filing, type FormDefinition, maySave, type Station } from './filing';
import { isSent } from './sameContent';
import type { LocalDraft } from './storedDrafts';

/** What to do with a kept draft: show the server's, go on with it, or ask. */
export type Next =
  | { readonly kind: 'server' | 'resume' }
  | { readonly kind: 'conflict' | 'barred'; readonly found: readonly Difference[] };

export function reconcile(
  definition: FormDefinition,
  stations: readonly Station[],
  local: LocalDraft | null,
  server: Filing,
): Next {
  if (!local) {
    return { kind: 'server' };
  }
  const content = contentOf(definition, stations, local.texts, local.explanations);
  if (!hasUnread(definition, local) && isSent(definition, content, server, local.confirmed)) {
    return { kind: 'server' };
  }
  const found = differences(definition, stations, local, server, local.base);
  if (!maySave(server)) {
    return { kind: 'barred', found };
  }
  return local.baseVersion === server.version ? { kind: 'resume' } : { kind: 'conflict', found };
}

/** Holds a text that is no value: it is nowhere but here. */
export function hasUnread(definition: FormDefinition, { texts }: Pick<LocalDraft, 'texts'>): boolean {
  return Object.entries(texts).some(([key, typed]) => {
    const line = lineOf(definition, key);
    return line !== undefined && read(typed, line).problem !== undefined;
  });
}
