import type { CsvCell } from './csvText';
import { figureCell, headingCell, numberIn, wordsCell } from './plainCell';

/**
 * What a table shows, row by row: the one source of columns, headings and values is what draws it. Reads tables and grids, in the
 * page or drawn out of it. `data-csv` says another text for an element, none leaves it out; in a heading, its whole column; of a row, it.
 */
export function tableRows(table: Element): CsvCell[][] {
  const rows = [...table.querySelectorAll('tr, [role=row]')].filter(
    (row) => row.closest('table, [role=treegrid]') === table && row.getAttribute('data-csv') !== '',
  );
  const left = new Set<number>();
  const spanning: Spanning[] = [];
  return rows
    .map((row, place) => {
      const cells: CsvCell[] = [];
      for (const cell of row.querySelectorAll(':scope > :is(th, td, [role=columnheader], [role=gridcell])')) {
        fillSpanned(cells, spanning);
        const column = cells.length;
        if (place === 0 && isLeftOut(cell)) {
          left.add(column);
        }
        const shown = cellOf(cell);
        // A heading that is only read out names its column here too.
        const value = place === 0 && shown === '' ? (cell.textContent ?? '').trim() : shown;
        const { colSpan = 1, rowSpan = 1 } = cell as HTMLTableCellElement;
        // A heading over several columns stands in the first; one beside several rows in each, so that rows can be sorted.
        cells.push(value, ...Array<CsvCell>(colSpan - 1).fill(''));
        if (rowSpan > 1) {
          spanning[column] = { value, rows: rowSpan - 1 };
        }
      }
      fillSpanned(cells, spanning);
      return cells.filter((_, column) => !left.has(column));
    })
    .filter((cells) => cells.some((cell) => cell !== ''));
}

interface Spanning {
  readonly value: CsvCell;
  /** How many more rows it stands beside. */
  readonly rows: number;
}

function fillSpanned(cells: CsvCell[], spanning: Spanning[]): void {
  for (let above = spanning[cells.length]; above && above.rows > 0; above = spanning[cells.length]) {
    spanning[cells.length] = { ...above, rows: above.rows - 1 };
    cells.push(above.value);
  }
}

function isLeftOut(cell: Element): boolean {
  return cell.getAttribute('data-csv') === '' || cell.classList.contains('no-print');
}

type Typed = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function cellOf(cell: Element): CsvCell {
  const typed = cell.querySelector<Typed>('input:not([type=checkbox], [type=radio]), select, textarea');
  if (typed) {
    return typedIn(typed);
  }
  const shown = shownIn(cell)
    .replace(/[ \t\u00a0]*\n\s*/g, '\n')
    .trim();
  const isFigure = cell.matches('.number, [role=gridcell], [data-figure]') || cell.querySelector('[data-figure]');
  return isFigure ? figureCell(shown) : cell.matches('th') ? headingCell(shown) : wordsCell(shown);
}

/** As typed; a choice by its words, one not made yet as nothing. */
function typedIn(field: Typed): CsvCell {
  if (field instanceof HTMLSelectElement) {
    return field.value === '' ? '' : (field.selectedOptions[0]?.text ?? '');
  }
  return (/^(numeric|decimal)$/.test(field.inputMode) ? numberIn(field.value.trim()) : null) ?? field.value;
}

/** Neither seen nor part of what a row says. */
const unseen =
  '.visually-hidden, .no-print, .only-print, [aria-hidden=true], svg, button, input, table, details:not([open])';

function shownIn(node: Node): string {
  if (!(node instanceof Element)) {
    return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
  }
  const told = node.getAttribute('data-csv');
  if (told !== null) {
    return told;
  }
  if (node.matches(unseen)) {
    return '';
  }
  const words = [...node.childNodes].reduce((before, child) => joined(before, shownIn(child), child), '');
  return node.matches('p, div, li, ol, ul, dt, dd, br') ? `\n${words}\n` : words;
}

/** Parts that only the style sheet sets apart must not run together. Marks within a word, and what punctuates it, do. */
function joined(before: string, next: string, child: Node): string {
  const isSetApart =
    child instanceof Element && (child.matches('span') || child.previousSibling instanceof HTMLSpanElement);
  return before + (isSetApart && /[^\s(]$/.test(before) && /^[^\s,.;:)/%]/.test(next) ? ' ' : '') + next;
}
