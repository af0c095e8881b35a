import { useEffect } from 'react';
import { useShortcuts } from '../../ui/useShortcuts';

export type Way = 'previous' | 'next';

/** Whatever a value is typed, chosen or written in. */
export type CellElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

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
function cells(): CellElement[] {
  return [...document.querySelectorAll<CellElement>('[data-cell]')];
}

/** The cell of this key, or the first of the register or row that it names. */
export function findCell(key: string): HTMLElement | undefined {
  const all = cells();
  return (
    all.find(({ dataset }) => dataset.cell === key) ??
    all.find(({ dataset }) => dataset.cell?.startsWith(`${key}#`)) ??
    all.find(({ dataset }) => dataset.cell?.startsWith(`${key}.`))
  );
}

export function focusCell(key: string): boolean {
  const found = findCell(key);
  found?.focus();
  found?.scrollIntoView({ block: 'center', inline: 'nearest' });
  return found !== undefined;
}

/** One line on, or back; after the last, whatever follows the lines. */
export function moveFrom(input: CellElement, step: 1 | -1): void {
  const all = cells();
  const next = all[all.indexOf(input) + step];
  if (next) {
    next.focus();
  } else if (step === 1) {
    document.querySelector<HTMLElement>('[data-after-lines]')?.focus();
  }
}
