import { deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { stampOf } from './stamp';

/** A zip of these parts, packed but for the first. */
function zip(parts: Record<string, string>): ArrayBuffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  Object.entries(parts).forEach(([name, text], at) => {
    const content = at === 0 ? Buffer.from(text) : deflateRawSync(text);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(at === 0 ? 0 : 8, 8);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(at === 0 ? 0 : 8, 10);
    entry.writeUInt32LE(content.length, 20);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    files.push(header, Buffer.from(name), content);
    directory.push(entry, Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + content.length;
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, ...directory, end])).buffer;
}

const relations = `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Type="x" Target="worksheets/sheet9.xml" Id="rId9" /></Relationships>`;

const written = {
  'xl/workbook.xml': `<x:workbook><x:sheets><x:sheet name="Phụ lục 1" sheetId="1" r:id="rId1" /><x:sheet name="_bieu_mau" sheetId="2" state="veryHidden" r:id="rId9" /></x:sheets></x:workbook>`,
  'xl/_rels/workbook.xml.rels': relations,
  'xl/worksheets/sheet9.xml': `<x:worksheet><x:sheetData><x:row r="1">${row('x:', 1, 'product', 'DeAn06')}${row('x:', 2, 'period', '2023-09')}${row('x:', 3, 'facility', 'BV-3801')}</x:row></x:sheetData></x:worksheet>`,
};

function row(prefix: string, at: number, key: string, value: string): string {
  const cell = (column: string, text: string) =>
    `<${prefix}c r="${column}${at}" t="inlineStr"><${prefix}is><${prefix}t>${text}</${prefix}t></${prefix}is></${prefix}c>`;
  return cell('A', key) + cell('B', value);
}

it('reads whose workbook it is', async () => {
  expect(await stampOf(zip(written))).toEqual({ period: '2023-09', facility: 'BV-3801' });
});

it('reads it as Excel saves it, texts shared', async () => {
  const texts = ['product', 'DeAn06', 'period', '2023-H1', 'facility', 'TTYT-380'];
  expect(
    await stampOf(
      zip({
        'xl/workbook.xml': written['xl/workbook.xml'].replaceAll('x:', '').replaceAll('r:id', 'r:id'),
        'xl/_rels/workbook.xml.rels': relations.replace('worksheets/sheet9.xml', '/xl/worksheets/sheet9.xml'),
        'xl/sharedStrings.xml': `<sst count="6">${texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
        'xl/worksheets/sheet9.xml': `<worksheet><sheetData>${[0, 2, 4]
          .map(
            (at) =>
              `<row><c r="A${at / 2 + 1}" s="3" t="s"><v>${at}</v></c><c r="B${at / 2 + 1}" t="s"><v>${at + 1}</v></c><c r="C1" s="1"/></row>`,
          )
          .join('')}</sheetData></worksheet>`,
      }),
    ),
  ).toEqual({ period: '2023-H1', facility: 'TTYT-380' });
});

it('leaves what it cannot read to the server', async () => {
  expect(await stampOf(new ArrayBuffer(0))).toBeNull();
  expect(await stampOf(new TextEncoder().encode('no zip at all, only words').buffer as ArrayBuffer)).toBeNull();
  expect(
    await stampOf(zip({ ...written, 'xl/workbook.xml': written['xl/workbook.xml'].replace('_bieu_mau', 'Khác') })),
  ).toBeNull();
  expect(
    await stampOf(
      zip({
        ...written,
        'xl/worksheets/sheet9.xml': written['xl/worksheets/sheet9.xml'].replace('DeAn06', 'Excel'),
      }),
    ),
  ).toBeNull();
});
