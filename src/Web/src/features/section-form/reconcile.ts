import { contentOf, lineOf, read, sameContent } from './cells';
import { type Difference, differences } from './differences';
import type { LocalDraft } from './draftStore';
import { type Filing, type FormDefinition, maySave, type Station } from './filing';

/** What to do on opening a filing: show the server's, go on typing, or ask. */
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
  const hasUnread = Object.entries(local.texts).some(([key, typed]) => {
    const line = lineOf(definition, key);
    return line !== undefined && read(typed, line).problem !== undefined;
  });
  if (!hasUnread && sameContent(definition, content, server)) {
    return { kind: 'server' };
  }
  const found = differences(definition, stations, local, server, local.base);
  if (!maySave(server)) {
    return { kind: 'barred', found };
  }
  return local.baseVersion === server.version ? { kind: 'resume' } : { kind: 'conflict', found };
}
