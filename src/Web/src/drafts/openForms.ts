const open = new Set<() => Promise<void>>();

/** A form that stands open in this tab, by how it sends what is typed in it; answers what to do when it is closed. */
export function formOpened(save: () => Promise<void>): () => void {
  open.add(save);
  return () => open.delete(save);
}

/** Lets every open form send, without waiting long for a weak line. */
export async function saveOpenForms(patience = 3_000): Promise<void> {
  const saved = Promise.all([...open].map((save) => save()));
  await Promise.race([saved, new Promise((later) => setTimeout(later, patience))]);
}
