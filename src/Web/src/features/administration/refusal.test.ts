import { describe, expect, it, vi } from 'vitest';
import { NoLine, Problem } from '../../gateway/problem';
import { pathOf, placeRefusal } from './refusal';

const known = (path: string) => (path.startsWith('contacts.') || path === 'name' ? path : null);

describe('a refusal', () => {
  it('names fields as the form does', () => {
    expect(pathOf('contacts[0].fullName')).toBe('contacts.0.fullName');
    expect(pathOf('validFrom')).toBe('validFrom');
  });

  it('goes to the fields it names, the first of which takes the caret; the rest stays together', () => {
    const setError = vi.fn();
    const problem = new Problem({
      title: 'Chưa hợp lệ',
      detail: 'Có 3 chỗ cần sửa.',
      status: 422,
      errors: [
        { line: 'contacts[1].phone', code: 'badPhone', message: 'Số điện thoại chưa đúng.' },
        { line: 'name', code: 'blank', message: 'Tên đang để trống.' },
        { line: 'elsewhere', code: 'odd', message: 'Chỗ khác.' },
      ],
    });
    const refusal = placeRefusal(problem, setError, known);
    expect(setError.mock.calls.map(([path, , options]) => [path, options.shouldFocus])).toEqual([
      ['contacts.1.phone', true],
      ['name', false],
    ]);
    expect(refusal).toEqual({ sentence: 'Có 3 chỗ cần sửa.', lines: ['Chỗ khác.'], stale: false });
  });

  it('says how many fields wait, where all of it went to fields', () => {
    const problem = new Problem({
      title: 'Chưa hợp lệ',
      status: 422,
      errors: [{ line: 'name', code: 'blank', message: 'Tên đang để trống.' }],
    });
    expect(placeRefusal(problem, vi.fn(), known)).toMatchObject({
      sentence: expect.stringContaining('1 chỗ'),
      lines: [],
    });
  });

  it('tells a newer version from other refusals, and a lost line from both', () => {
    const stale = placeRefusal(new Problem({ title: 'Đã thay đổi', status: 412 }), vi.fn(), known);
    expect(stale.stale).toBe(true);
    expect(placeRefusal(new NoLine(), vi.fn(), known)).toMatchObject({ stale: false, lines: [] });
  });
});
