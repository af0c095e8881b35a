import { type CellKey, cellKey } from '../../drafts/cells';
import type { FormLine, Station } from '../../drafts/filing';
import { parse } from '../../figures/number';

export interface Pasted {
  readonly cells: Readonly<Record<CellKey, string>>;
  /** How many stations got something. */
  readonly rows: number;
  readonly byName: boolean;
  /** Names that match no station, or more than one. */
  readonly unmatched: readonly string[];
  /** Values that fell outside of the grid. */
  readonly outside: number;
}

interface Grid {
  readonly lines: readonly FormLine[];
  readonly stations: readonly Station[];
  /** The cell that has the focus. */
  readonly at: { readonly station: string; readonly line: string };
}

/** Cells of a spreadsheet as the clipboard holds them; a cell with a line break stands in quotes. */
export function readTable(clipboard: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const body = clipboard.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  for (let i = 0; i < body.length; i++) {
    const sign = body[i] as string;
    if (isQuoted) {
      if (sign === '"' && body[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (sign === '"') {
        isQuoted = false;
      } else {
        cell += sign;
      }
    } else if (sign === '"' && cell === '') {
      isQuoted = true;
    } else if (sign === '\t' || sign === '\n') {
      rows.at(-1)?.push(cell.trim());
      cell = '';
      if (sign === '\n') {
        rows.push([]);
      }
    } else {
      cell += sign;
    }
  }
  rows.at(-1)?.push(cell.trim());
  return rows;
}

/**
 * What a paste writes where. Rows whose first columns name a station, by name or code, go to that station whatever their order; rows
 * without names go down from the focused cell. A blank cell writes over nothing. Null: a single value, which the input takes itself.
 */
export function readPaste(clipboard: string, grid: Grid): Pasted | null {
  const table = readTable(clipboard).filter((row) => row.some((cell) => cell !== ''));
  const first = table[0];
  if (!first || (table.length === 1 && first.length === 1)) {
    return null;
  }
  const find = finder(grid.stations);
  const name = nameColumn(table, find);
  const startColumn = Math.max(
    0,
    grid.lines.findIndex((line) => line.name === grid.at.line),
  );
  const startRow = Math.max(
    0,
    grid.stations.findIndex(({ code }) => code === grid.at.station),
  );
  const cells: Record<CellKey, string> = {};
  const unmatched: string[] = [];
  const touched = new Set<string>();
  let outside = 0;
  const rows = name === null ? table : table.filter((row, index) => !isHeading(row, index, name, find));
  rows.forEach((row, index) => {
    const station = name === null ? grid.stations[startRow + index] : find(row[name] ?? '');
    const values = row.slice(name === null ? 0 : name + 1);
    if (!station) {
      if (name !== null) {
        unmatched.push(row.find((cell) => /\p{L}/u.test(cell)) ?? row.find((cell) => cell !== '') ?? '');
      } else {
        outside += values.filter((value) => value !== '').length;
      }
      return;
    }
    values.forEach((value, column) => {
      const line = grid.lines[startColumn + column];
      if (value === '') {
        return;
      }
      if (!line) {
        outside++;
        return;
      }
      cells[cellKey(line.name, station.code)] = value;
      touched.add(station.code);
    });
  });
  return { cells, rows: touched.size, byName: name !== null, unmatched, outside };
}

/** The column in which most rows name a station; an ordinal number may stand before it. */
function nameColumn(table: string[][], find: (name: string) => Station | null): number | null {
  for (const column of [0, 1, 2]) {
    const named = table.filter((row) => find(row[column] ?? '') !== null).length;
    if (named > 0 && named * 2 >= table.length) {
      return column;
    }
  }
  // Names that mostly match nothing are still names: writing their rows by position would put figures at the wrong stations.
  const texts = table.filter((row) => /\p{L}/u.test(row[0] ?? '')).length;
  return texts * 2 > table.length && table.some((row) => row.length > 1) ? 0 : null;
}

function isHeading(row: string[], index: number, name: number, find: (name: string) => Station | null): boolean {
  const values = row.slice(name + 1).filter((cell) => cell !== '');
  const line = { shortLabel: '', kind: 'FLOW' } as const;
  return (
    index === 0 && !find(row[name] ?? '') && values.every((cell) => parse(cell, line).problem?.code === 'wrongType')
  );
}

/**
 * By code, by full name, or by the place's name alone where only one station has it. As written first: Hoằng Phú and Hoằng Phụ are
 * two communes of one district, and only names that no diacritic tells apart are taken without.
 */
function finder(stations: readonly Station[]): (name: string) => Station | null {
  const tables = [written, folded].map((spell) => {
    const table = new Map<string, Station | null>();
    const add = (key: string, station: Station) => {
      if (key) {
        table.set(key, table.has(key) && table.get(key) !== station ? null : station);
      }
    };
    for (const station of stations) {
      add(spell(station.name), station);
      add(placeOf(spell(station.name)), station);
    }
    return { spell, table };
  });
  const codes = new Map<string, Station | null>();
  for (const station of stations) {
    codes.set(folded(station.code), station);
    const digits = station.code.replace(/^\D+/, '');
    if (digits.length >= 4) {
      codes.set(digits, codes.has(digits) ? null : station);
    }
  }
  return (name) => {
    for (const { spell, table } of tables) {
      const found = table.get(spell(name)) ?? table.get(placeOf(spell(name)));
      if (found) {
        return found;
      }
    }
    return codes.get(folded(name)) ?? null;
  };
}

/** As written, but for case, punctuation and the way in which diacritics are encoded. */
function written(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Letters and digits alone: no diacritics, no case, no punctuation. */
export function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** “Trạm Y tế xã Hoằng Đông”, “TYT Hoằng Đông” and “X. Hoằng Đông” are one place; the name is spelt by one of the two ways above. */
function placeOf(spelt: string): string {
  return spelt
    .replace(/^(trạm y tế|tram y te|tyt|trạm|tram)\s+/u, '')
    .replace(/^(thị trấn|thi tran|phường|phuong|xã|xa|tt|p|x)\s+(?=\S)/u, '');
}
