const quick = 4_000;
const resting = 15_000;
const longest = 60_000;

/** How long to wait before asking for changes again: soon while something happens, seldom where nobody looks or answers. */
export function pauseAfter({ failures, idleFor }: { failures: number; idleFor: number }): number {
  if (failures > 0) {
    return Math.min(quick * 2 ** failures, longest);
  }
  return idleFor > 300_000 ? resting : quick;
}
