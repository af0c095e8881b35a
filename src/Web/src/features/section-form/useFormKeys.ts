import { useEffect } from 'react';
import { useShortcuts } from '../../ui/useShortcuts';

export type Way = 'previous' | 'next';

interface Acts {
  save: () => void;
  check: () => void;
  go: (way: Way) => void;
}

/** Keys of the whole form; those of a cell are at the cell. */
export function useFormKeys({ save, check, go }: Acts): void {
  useShortcuts({ 'Control+s': save, 'Control+Enter': check });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const way = event.key === 'ArrowRight' ? 'next' : event.key === 'ArrowLeft' ? 'previous' : null;
      if (way && event.altKey && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        go(way);
      }
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [go]);
}

/** All cells on the screen, in reading order. */
function cells(): HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[data-cell]')];
}

export function focusCell(key: string): boolean {
  const found = cells().find(({ dataset }) => dataset.cell === key);
  found?.focus();
  found?.scrollIntoView({ block: 'center', inline: 'nearest' });
  return found !== undefined;
}

/** One line on, or back; after the last, whatever follows the lines. */
export function moveFrom(input: HTMLInputElement, step: 1 | -1): void {
  const all = cells();
  const next = all[all.indexOf(input) + step];
  if (next) {
    next.focus();
  } else if (step === 1) {
    document.querySelector<HTMLElement>('[data-after-lines]')?.focus();
  }
}
