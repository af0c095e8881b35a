import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from './csvText';

/** The grammar of RFC 4180 and nothing more. */
function read(file: string): string[][] {
  expect(file.charCodeAt(0)).toBe(0xfeff);
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  field.lastIndex = 1;
  while (field.lastIndex < file.length) {
    const at = field.lastIndex;
    const found = field.exec(file);
    if (!found) {
      throw new Error(`No field at ${at}: ${JSON.stringify(file.slice(at, at + 20))}`);
    }
    rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === '\r\n') {
      rows.push([]);
    }
  }
  return rows.slice(0, -1);
}

const isArmed = (text: string) => /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text);
const asRead = (cell: string | number) => (typeof cell === 'number' ? String(cell) : isArmed(cell) ? `'${cell}` : cell);

const awkward = fc.array(
  fc.constantFrom('"', ',', '\r', '\n', '\t', ';', '=', '+', '-', '@', "'", ' ', 'Đ', 'ộ', '1'),
  {
    maxLength: 8,
  },
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  awkward.map((letters) => letters.join('')),
);
const cells = fc.oneof(texts, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

describe('csvText', () => {
  test('is UTF-8 with a byte order mark and lines that end in CRLF', () => {
    const bytes = new TextEncoder().encode(csvText([['Huyện'], ['Bá Thước']]));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe('Huyện\r\nBá Thước\r\n');
  });

  test('doubles quotes, and quotes what would end a cell or a line', () => {
    expect(csvText([['Tổ "Một cửa"', 'a,b', 'dòng 1\ndòng 2', '']]).slice(1)).toBe(
      '"Tổ ""Một cửa""","a,b","dòng 1\ndòng 2",\r\n',
    );
  });

  test.each(['=1+1', '+84237', '-2+3', '@SUM(A1)', '\tx', '\rx', '  =1', '\n=1', '＝1'])('disarms %j', (text) => {
    expect(read(csvText([[text]]))).toEqual([[`'${text}`]]);
  });

  test('leaves alone what only holds such a sign', () => {
    const rows = [['a=b', '1-2', "'=1", '−3', '–', '15/08/2023']];
    expect(read(csvText(rows))).toEqual(rows);
  });

  test('writes numbers plain and never disarms one', () => {
    expect(csvText([[3690460, -5, 97.13, 999_999_999_999_999]]).slice(1)).toBe('3690460,-5,97.13,999999999999999\r\n');
  });

  test('every value comes back as it went, a formula with its apostrophe', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(read(csvText(rows))).toEqual(rows.map((row) => row.map(asRead)));
      }),
      { numRuns: 500 },
    );
  });

  test('no text of any table begins as a formula does', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(read(csvText([[text]])).flat()).not.toContainEqual(expect.stringMatching(/^\s*[=+\-@]|^[\t\r]/));
      }),
    );
  });
});
