import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { stampOf } from './stamp';

function zip(parts: Record<string, string>): ArrayBuffer {
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync(Object.fromEntries(files)).slice().buffer;
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

it('reads whose workbook it is', () => {
  expect(stampOf(zip(written))).toEqual({ period: '2023-09', facility: 'BV-3801' });
});

it('reads it as Excel saves it, texts shared', () => {
  const texts = ['product', 'DeAn06', 'period', '2023-H1', 'facility', 'TTYT-380'];
  expect(
    stampOf(
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

it('leaves what it cannot read to the server', () => {
  expect(stampOf(new ArrayBuffer(0))).toBeNull();
  expect(stampOf(new TextEncoder().encode('no zip at all, only words').buffer as ArrayBuffer)).toBeNull();
  expect(
    stampOf(zip({ ...written, 'xl/workbook.xml': written['xl/workbook.xml'].replace('_bieu_mau', 'Khác') })),
  ).toBeNull();
  expect(
    stampOf(
      zip({
        ...written,
        'xl/worksheets/sheet9.xml': written['xl/worksheets/sheet9.xml'].replace('DeAn06', 'Excel'),
      }),
    ),
  ).toBeNull();
});

const stamp = { period: '2023-09', facility: 'BV-3801' };

/** Each would keep a page busy for minutes where its length counts by its square. */
it.each([
  ['texts that do not end', 'xl/sharedStrings.xml', `<sst>${'<si>'.repeat(90_000)}`, stamp],
  ['cells that do not end', 'xl/worksheets/sheet9.xml', '<c '.repeat(120_000), null],
  ['tags that do not end', 'xl/workbook.xml', '<sheet '.repeat(50_000), null],
  ['blanks without end', 'xl/workbook.xml', `<sheet ${' '.repeat(3_90_000)}`, null],
  ['links that do not end', 'xl/_rels/workbook.xml.rels', '<Relationship Id="'.repeat(20_000), null],
])('goes once over %s', (_, part, xml, read) => {
  expect(stampOf(zip({ ...written, [part]: xml }))).toEqual(read);
});

it('unpacks no part that is larger than any of ours', () => {
  expect(stampOf(zip({ ...written, 'xl/sharedStrings.xml': ' '.repeat(5_000_000) }))).toBeNull();
});
