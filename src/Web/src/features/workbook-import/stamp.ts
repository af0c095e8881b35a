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

/** No part that is read here is larger in a filled-in workbook, unpacked or packed. What a part says of itself may be a lie. */
const mostUnpacked = 4_000_000;
const mostPacked = 500_000;

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

/** Those of the parts that the file has; of several with one name none. */
function textsOf(bytes: ArrayBuffer, names: readonly string[]): Map<string, string> {
  const seen = new Set<string>();
  const parts = unzipSync(new Uint8Array(bytes), {
    filter({ name, size, originalSize }) {
      if (!names.includes(name)) {
        return false;
      }
      if (seen.has(name) || size > mostPacked || originalSize > mostUnpacked) {
        throw new Error('No part of ours.');
      }
      seen.add(name);
      return true;
    },
  });
  return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** A tag as it stands, and the text up to the next one. */
interface Tag {
  /** Without its prefix; an end begins with `/`. */
  readonly name: string;
  readonly head: string;
  readonly text: string;
}

/** The document taken apart once from its beginning to its end, in time that grows with its length, however it is made. */
function* tagsOf(xml = ''): Generator<Tag> {
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const next = xml.indexOf('<', at + 1);
    const tag = xml.slice(at + 1, next < 0 ? undefined : next);
    const end = tag.indexOf('>');
    const head = end < 0 ? tag : tag.slice(0, end);
    const name = /^\/?(?:\w+:)?(\w+)/.exec(head)?.[1] ?? '';
    yield { name: head.startsWith('/') ? `/${name}` : name, head, text: end < 0 ? '' : tag.slice(end + 1) };
    at = next;
  }
}

function tags(xml: string | undefined, name: string): string[] {
  return [...tagsOf(xml)].filter((tag) => tag.name === name).map(({ head }) => head);
}

function attribute(tag: string, name: string): string | undefined {
  const from = tag.search(new RegExp(`\\s${name}="`));
  const value = from < 0 ? '' : tag.slice(from + name.length + 3);
  const end = value.indexOf('"');
  return end < 0 ? undefined : value.slice(0, end);
}

/** Key and value, a row each, in the first two columns. */
function rowsOf(sheet = '', shared = ''): Map<string, string> {
  const strings = stringsOf(shared);
  const cells = new Map<string, string>();
  let [at, isShared, text]: [string | undefined, boolean, string] = [undefined, false, ''];
  for (const tag of tagsOf(sheet)) {
    if (tag.name === 'c') {
      [at, isShared, text] = [attribute(tag.head, 'r'), attribute(tag.head, 't') === 's', ''];
    } else if (tag.name === 't' || tag.name === 'v') {
      text += tag.text;
    } else if (tag.name === '/c' && at) {
      cells.set(at, isShared ? (strings[+text] ?? '') : text);
    }
  }
  const rows = new Map<string, string>();
  for (let row = 1; cells.has(`A${row}`); row++) {
    rows.set(cells.get(`A${row}`) ?? '', cells.get(`B${row}`) ?? '');
  }
  return rows;
}

function stringsOf(shared: string): string[] {
  const strings: string[] = [];
  let text = '';
  for (const tag of tagsOf(shared)) {
    if (tag.name === 'si') {
      text = '';
    } else if (tag.name === 't') {
      text += tag.text;
    } else if (tag.name === '/si') {
      strings.push(text);
    }
  }
  return strings;
}
