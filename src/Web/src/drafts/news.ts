const name = 'dean06-drafts';
const mouth = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);

/** Drafts came or went: says so to every tab, this one included. */
export function tellOfDrafts(): void {
  mouth?.postMessage(null);
}

export function onDraftNews(act: () => void): () => void {
  if (!mouth) {
    return () => {};
  }
  const ear = new BroadcastChannel(name);
  ear.onmessage = act;
  return () => ear.close();
}
