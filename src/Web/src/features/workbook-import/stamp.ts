import { strFromU8, unzipSync } from 'fflate';

/** Whose workbook a file is, as it says of itself on a sheet that nobody sees. */
export interface Stamp {
  readonly period: string;
  readonly facility: string;
}

const workbook = 'xl/workbook.xml';
const relations = 'xl/_rels/workbook.xml.rels';
const sharedStrings = 'xl/sharedStrings.xml';
const sheetName = '_bieu_mau';
const product = 'DeAn06';

/** No part that is read here is larger in a filled-in workbook. */
const mostUnpacked = 8_000_000;

/**
 * Read before anything is sent, so that two files of one report are found at once and a refused file still says whose it is. Null where
 * it cannot be read: then the server says why.
 */
export function stampOf(bytes: ArrayBuffer): Stamp | null {
  try {
    const parts = textsOf(bytes, [workbook, relations, sharedStrings]);
    const sheet = tags(parts.get(workbook), 'sheet').find((tag) => attribute(tag, 'name') === sheetName);
    const id = sheet && attribute(sheet, 'r:id');
    const target = tags(parts.get(relations), 'Relationship').find((tag) => attribute(tag, 'Id') === id);
    const part = target && attribute(target, 'Target');
    if (!part) {
      return null;
    }
    const path = part.startsWith('/') ? part.slice(1) : `xl/${part}`;
    const rows = rowsOf(textsOf(bytes, [path]).get(path), parts.get(sharedStrings));
    const period = rows.get('period');
    const facility = rows.get('facility');
    return rows.get('product') === product && period && facility ? { period, facility } : null;
  } catch {
    return null;
  }
}

/** Those of the parts that the file has. */
function textsOf(bytes: ArrayBuffer, names: readonly string[]): Map<string, string> {
  const parts = unzipSync(new Uint8Array(bytes), {
    filter: ({ name, originalSize }) => names.includes(name) && originalSize <= mostUnpacked,
  });
  return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

function tags(xml: string | undefined, name: string): string[] {
  return (xml ?? '').match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Key and value, a row each, in the first two columns. */
function rowsOf(sheet = '', shared = ''): Map<string, string> {
  const strings = [...shared.matchAll(/<(?:\w+:)?si\b[^>]*>([\s\S]*?)<\/(?:\w+:)?si>/g)].map(([, item = '']) =>
    textIn(item),
  );
  const cells = new Map<string, string>();
  for (const [, head = '', content = ''] of sheet.matchAll(/<(?:\w+:)?c\s([^>]*[^/>])>([\s\S]*?)<\/(?:\w+:)?c>/g)) {
    const at = attribute(` ${head}`, 'r');
    const value = /<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(content)?.[1];
    const text = value === undefined ? textIn(content) : attribute(` ${head}`, 't') === 's' ? strings[+value] : value;
    if (at && text !== undefined) {
      cells.set(at, text);
    }
  }
  const rows = new Map<string, string>();
  for (let row = 1; cells.has(`A${row}`); row++) {
    rows.set(cells.get(`A${row}`) ?? '', cells.get(`B${row}`) ?? '');
  }
  return rows;
}

function textIn(xml: string): string {
  return [...xml.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
}
