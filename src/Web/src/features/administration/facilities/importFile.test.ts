import { describe, expect, it } from 'vitest';
import { fileErrors } from './importFile';

describe('errors of a file', () => {
  it('stand by line and column, in the order of the file', () => {
    expect(
      fileErrors([
        { line: 'dòng 12, cột district_code', code: 'unknown', message: 'Không có huyện 999.' },
        { line: 'dòng 2, cột name', code: 'blank', message: 'Tên cơ sở đang để trống.' },
        { line: 'dòng 7', code: 'notCsv', message: 'Tệp không đọc được ở dòng 7.' },
      ]),
    ).toEqual([
      { row: 2, column: 'name', message: 'Tên cơ sở đang để trống.' },
      { row: 7, column: null, message: 'Tệp không đọc được ở dòng 7.' },
      { row: 12, column: 'district_code', message: 'Không có huyện 999.' },
    ]);
  });

  it('may be of the file as a whole', () => {
    expect(fileErrors([{ line: null, code: 'x', message: 'Tệp trống.' }])).toEqual([
      { row: null, column: null, message: 'Tệp trống.' },
    ]);
  });
});
