/** Whose workbook a file is, as it says of itself on a sheet that nobody sees. */
export interface Stamp {
  readonly period: string;
  readonly facility: string;
}

const sheetName = '_bieu_mau';
const product = 'DeAn06';

/** No part that is read here is larger in a filled-in workbook. */
const mostUnpacked = 8_000_000;

/**
 * Read before anything is sent, so that two files of one report are found at once and a refused file still says whose it is. Null where
 * it cannot be read: then the server says why.
 */
export async function stampOf(bytes: ArrayBuffer): Promise<Stamp | null> {
  try {
    const parts = new Zip(bytes);
    const workbook = await parts.text('xl/workbook.xml');
    const relations = await parts.text('xl/_rels/workbook.xml.rels');
    const sheet = tags(workbook, 'sheet').find((tag) => attribute(tag, 'name') === sheetName);
    const id = sheet && attribute(sheet, 'r:id');
    const target = tags(relations, 'Relationship').find((tag) => attribute(tag, 'Id') === id);
    const path = target && attribute(target, 'Target');
    if (!path) {
      return null;
    }
    const rows = rowsOf(
      await parts.text(path.startsWith('/') ? path.slice(1) : `xl/${path}`),
      parts.has('xl/sharedStrings.xml') ? await parts.text('xl/sharedStrings.xml') : '',
    );
    const period = rows.get('period');
    const facility = rows.get('facility');
    return rows.get('product') === product && period && facility ? { period, facility } : null;
  } catch {
    return null;
  }
}

function tags(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
}

/** Key and value, a row each, in the first two columns. */
function rowsOf(sheet: string, shared: string): Map<string, string> {
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

/** As much of the format as office files use. */
class Zip {
  private readonly view: DataView;
  private readonly bytes: ArrayBuffer;
  private readonly entries = new Map<string, { method: number; packed: number; at: number }>();

  constructor(bytes: ArrayBuffer) {
    this.bytes = bytes;
    this.view = new DataView(bytes);
    const decoder = new TextDecoder();
    const end = this.end();
    let at = this.view.getUint32(end + 16, true);
    for (let left = this.view.getUint16(end + 10, true); left > 0; left--) {
      const nameLength = this.view.getUint16(at + 28, true);
      const name = decoder.decode(new Uint8Array(bytes, at + 46, nameLength));
      this.entries.set(name, {
        method: this.view.getUint16(at + 10, true),
        packed: this.view.getUint32(at + 20, true),
        at: this.view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  async text(name: string): Promise<string> {
    const entry = this.entries.get(name);
    if (!entry) {
      throw new Error(`No part ${name}.`);
    }
    const start = entry.at + 30 + this.view.getUint16(entry.at + 26, true) + this.view.getUint16(entry.at + 28, true);
    const packed = new Blob([new Uint8Array(this.bytes, start, entry.packed)]);
    return entry.method === 0 ? packed.text() : unpacked(packed);
  }

  /** The end of the directory stands at the end of the file, before a comment of at most 64 KB. */
  private end(): number {
    for (let at = this.view.byteLength - 22; at >= Math.max(0, this.view.byteLength - 22 - 65_535); at--) {
      if (this.view.getUint32(at, true) === 0x06054b50) {
        return at;
      }
    }
    throw new Error('Not a zip file.');
  }
}

async function unpacked(packed: Blob): Promise<string> {
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return text + decoder.decode();
    }
    text += decoder.decode(value, { stream: true });
    if (text.length > mostUnpacked) {
      await reader.cancel();
      throw new Error('Too large to be a stamp.');
    }
  }
}
