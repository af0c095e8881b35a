import { saveFile } from '../ui/saveFile';
import { csvText } from './csvText';
import { tableRows } from './tableRows';

/** Hands the table that stands in this part of the page, or in what was drawn out of it, to the browser as a file. */
export function saveTable(around: Element, name: string): void {
  const table = around.querySelector('table, [role=treegrid]');
  if (!table) {
    throw new Error(`There is no table for ${name}.`);
  }
  saveFile(new Blob([csvText(tableRows(table))], { type: 'text/csv;charset=utf-8' }), name);
}
