import { describe, expect, test } from 'vitest';
import { csvName } from './fileName';

describe('csvName', () => {
  test.each([
    [{ of: 'theo-doi', period: '2023-08' }, '', 'theo-doi-2023-08.csv'],
    [{ of: 'toan-tinh e-prescriptions', period: '2023-08' }, 'huyen', 'toan-tinh-e-prescriptions-huyen-2023-08.csv'],
    [
      { of: 'bao-cao BV-3801', period: '2023-H1' },
      'Văn bản chỉ đạo, điều hành',
      'bao-cao-bv-3801-van-ban-chi-dao-dieu-hanh-2023-h1.csv',
    ],
    [{ of: 'don-vi' }, '', 'don-vi.csv'],
    [{ of: '' }, '', 'bang.csv'],
  ])('%j and “%s” make %s', (files, part, name) => {
    expect(csvName(files, part)).toBe(name);
  });
});
