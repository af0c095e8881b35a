import { describe, expect, it } from 'vitest';
import { definitionOf, stations } from '../../drafts/sample';
import { folded, readPaste, readTable } from './paste';

const { lines } = definitionOf('citizen-id-visits');
const at = { station: 'TYT-14755', line: 'visits' };
const paste = (text: string, from = at) => readPaste(text, { lines, stations, at: from });

describe('a clipboard', () => {
  it('is rows and cells, with line breaks and quotes inside of quotes', () =>
    expect(readTable('1\t"a\nb"\r\n"say ""x"""\t2\r\n')).toEqual([
      ['1', 'a\nb'],
      ['say "x"', '2'],
    ]));

  it('of one value is left to the input', () => expect(paste('1.234\r\n')).toBeNull());
});

describe('a paste without names', () => {
  it('goes down and right from the focused cell', () =>
    expect(paste('1\t2\n3\t4', { station: 'TYT-14758', line: 'citizenIdVisits' })?.cells).toEqual({
      'citizenIdVisits@TYT-14758': '1',
      'insuranceReturned@TYT-14758': '2',
      'citizenIdVisits@TYT-14761': '3',
      'insuranceReturned@TYT-14761': '4',
    }));

  it('counts what falls outside and writes no blank over a value', () => {
    const found = paste('1\t2\n\t4\n5\t6', { station: 'TYT-14758', line: 'qrReaders' });
    expect(found?.cells).toEqual({ 'qrReaders@TYT-14758': '1' });
    expect(found?.outside).toBe(4);
  });
});

describe('a paste with names', () => {
  it.each([
    ['as printed', 'Trạm Y tế xã Thiệu Vận'],
    ['short', 'TYT Thiệu Vận'],
    ['of the place alone', 'thiệu vận'],
    ['without diacritics', 'THIEU VAN'],
    ['in decomposed letters', 'Thiệu Vận'.normalize('NFD')],
    ['by code', 'TYT-14761'],
    ['by the code’s digits', '14761'],
  ])('finds the station %s', (_, name) => {
    const found = paste(`${name}\t7\t8\nĐông Hoàng\t1\t2`);
    expect(found?.byName).toBe(true);
    expect(found?.cells['visits@TYT-14761']).toBe('7');
    expect(found?.cells['citizenIdVisits@TYT-14755']).toBe('2');
  });

  it('passes over the heading and an ordinal number', () =>
    expect(paste('STT\tTrạm\tTổng lượt\n1\tQuảng Cát\t12\n2\tThiệu Vận\t1.234')?.cells).toEqual({
      'visits@TYT-14758': '12',
      'visits@TYT-14761': '1.234',
    }));

  it('says what matches nothing and writes it nowhere', () => {
    const found = paste('Đông Hoàng\t1\nQuảng Cát\t2\nXã Không Có\t3');
    expect(found?.unmatched).toEqual(['Xã Không Có']);
    expect(Object.values(found?.cells ?? {})).toEqual(['1', '2']);
  });

  it('never goes by position where the names are unknown', () => {
    const found = paste('Xã A\t1\nXã B\t2\nXã C\t3');
    expect(found?.cells).toEqual({});
    expect(found?.unmatched).toEqual(['Xã A', 'Xã B', 'Xã C']);
  });

  it('tells two communes apart that only a diacritic does', () => {
    const alike = [
      { code: 'TYT-1', name: 'Trạm Y tế xã Hoằng Phú' },
      { code: 'TYT-2', name: 'Trạm Y tế xã Hoằng Phụ' },
    ];
    const found = readPaste('Hoằng Phụ\t2\nXã Hoằng Phú\t1\nHoang Phu\t3', {
      lines,
      stations: alike,
      at: { station: 'TYT-1', line: 'visits' },
    });
    expect(found?.cells).toEqual({ 'visits@TYT-1': '1', 'visits@TYT-2': '2' });
    expect(found?.unmatched).toEqual(['Hoang Phu']);
  });

  it('takes no side between two stations of one name', () => {
    const twins = [
      { code: 'TYT-00001', name: 'Trạm Y tế xã Hà Long' },
      { code: 'TYT-00002', name: 'Trạm Y tế thị trấn Hà Long' },
      { code: 'TYT-00003', name: 'Trạm Y tế xã Hà Bắc' },
    ];
    const found = readPaste('Hà Long\t1\nThị trấn Hà Long\t2\nHà Bắc\t3\nTrạm Y tế thị trấn Hà Long\t4', {
      lines,
      stations: twins,
      at: { station: 'TYT-00001', line: 'visits' },
    });
    expect(found?.cells).toEqual({ 'visits@TYT-00002': '4', 'visits@TYT-00003': '3' });
    expect(found?.unmatched).toEqual(['Hà Long', 'Thị trấn Hà Long']);
  });
});

it('folds letters that have a stroke', () => expect(folded('Đức  Thọ (ĐT)')).toBe('duc tho dt'));
