/**
 * Tells a listener at once, and of all that follows within so many milliseconds one time more: what comes by the hundred a second is
 * not drawn a hundred times. What came last is always told.
 */
export function paced(listener: () => void, pace: number): { tell: () => void; end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missed = false;
  function tell() {
    if (timer !== undefined) {
      missed = true;
      return;
    }
    timer = setTimeout(() => {
      timer = undefined;
      if (missed) {
        missed = false;
        tell();
      }
    }, pace);
    listener();
  }
  return { tell, end: () => clearTimeout(timer) };
}
