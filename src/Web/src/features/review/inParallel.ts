/** Does the same for each, this many at a time, and tells after each; one that fails does not stop the others. */
export async function inParallel<T>(
  items: readonly T[],
  limit: number,
  act: (item: T) => Promise<void>,
  told: (item: T, error: unknown) => void,
): Promise<void> {
  let next = 0;
  async function work() {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at] as T;
      let error: unknown = null;
      try {
        await act(item);
      } catch (thrown) {
        error = thrown;
      }
      told(item, error);
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
}
