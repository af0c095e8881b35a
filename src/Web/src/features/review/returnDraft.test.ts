import { describe, expect, it } from 'vitest';
import { emptyReturn, isPointed, noted, reasonProblem, toggled } from './returnDraft';

describe('a return', () => {
  it('points at lines and at single stations, and no longer', () => {
    const both = toggled(toggled(emptyReturn, 'issued'), 'issued', 'TYT-1');
    expect([isPointed(both, 'issued'), isPointed(both, 'issued', 'TYT-1'), isPointed(both, 'visits')]).toEqual([
      true,
      true,
      false,
    ]);
    const one = toggled(both, 'issued');
    expect(one.lines).toEqual([{ line: 'issued', station: 'TYT-1', note: '' }]);
  });

  it('keeps a note with its line', () => {
    const draft = noted(toggled(toggled(emptyReturn, 'a'), 'b'), 'b', null, 'Kiểm tra');
    expect(draft.lines.map(({ note }) => note)).toEqual(['', 'Kiểm tra']);
  });

  it('needs a reason', () => {
    expect(reasonProblem({ ...emptyReturn, reason: '  ' })).toContain('lý do');
    expect(reasonProblem({ ...emptyReturn, reason: 'Số liệu chưa khớp' })).toBeNull();
  });
});
