import { expect, it } from 'vitest';
import { NoLine, Problem } from '../gateway/problem';
import { bySheet, cellErrors, placeOf, refusalOf } from './refusals';
import { fileProblem } from './sendWorkbook';

it('finds sheet and cell in a refused line', () => {
  expect(placeOf('Phụ lục 1!E12')).toEqual({ sheet: 'Phụ lục 1', cell: 'E12' });
  expect(placeOf('Phụ lục 1 - Trạm!AB105')).toEqual({ sheet: 'Phụ lục 1 - Trạm', cell: 'AB105' });
  expect(placeOf('Lạ! lắm!A1')).toEqual({ sheet: 'Lạ! lắm', cell: 'A1' });
  expect(placeOf('I Danh mục')).toEqual({ sheet: 'I Danh mục', cell: null });
  expect(placeOf(null)).toEqual({ sheet: null, cell: null });
});

it('says the place once, beside the message', () => {
  expect(
    cellErrors([
      { line: 'Phụ lục 1!E12', code: 'negative', message: 'Trang “Phụ lục 1”, ô E12: số -4 nhỏ hơn 0.' },
      { line: 'Phụ lục 2', code: 'barred', message: 'Trang “Phụ lục 2”: đã nộp nên không sửa được.' },
      { line: 'Phụ lục 1!E13', code: 'other', message: 'Ô này phải là số.' },
    ]),
  ).toEqual([
    { sheet: 'Phụ lục 1', cell: 'E12', message: 'Số -4 nhỏ hơn 0.' },
    { sheet: 'Phụ lục 2', cell: null, message: 'Đã nộp nên không sửa được.' },
    { sheet: 'Phụ lục 1', cell: 'E13', message: 'Ô này phải là số.' },
  ]);
});

it('goes through a workbook sheet by sheet, row by row', () => {
  const at = (sheet: string, cell: string | null) => ({ sheet, cell, message: '' });
  expect(
    bySheet([at('B', 'E12'), at('A', 'D2'), at('B', 'E9'), at('B', 'AA9'), at('B', null)]).map(({ sheet, errors }) => [
      sheet,
      errors.map(({ cell }) => cell),
    ]),
  ).toEqual([
    ['B', [null, 'E9', 'AA9', 'E12']],
    ['A', ['D2']],
  ]);
});

it('tells a refusal and what was no answer at all', () => {
  const problem = new Problem({ title: 'Biểu mẫu chưa nhập được', detail: 'Tệp có 1 lỗi.', status: 422 });
  expect(refusalOf(problem)).toEqual({ sentence: 'Tệp có 1 lỗi.', errors: [] });
  expect(refusalOf(new NoLine()).errors).toEqual([]);
});

it('knows before sending what can be no workbook', () => {
  expect(fileProblem({ name: 'Bao cao.XLSX', size: 4_000_000 })).toBeNull();
  expect(fileProblem({ name: 'bao-cao.xlsx', size: 4_000_001 })).toContain('4,1 MB, tối đa 4 MB');
  expect(fileProblem({ name: 'bao-cao.xls', size: 10 })).toContain('không phải tệp .xlsx');
  expect(fileProblem({ name: '~$bao-cao.xlsx', size: 165 })).toContain('tệp tạm');
  expect(fileProblem({ name: 'bao-cao.xlsx', size: 0 })).toContain('trống');
});
