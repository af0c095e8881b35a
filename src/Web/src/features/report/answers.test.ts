import { describe, expect, it } from 'vitest';
import { systems } from '../../drafts/sample';
import { type AnsweredSection, cellSearch, linesOf, openChecks, placeOf } from './answers';

const section = (form: string, number: string, checks: object[] = []) =>
  ({
    definition: { ...systems, form, number },
    filing: { state: 'DRAFT', checks },
  }) as unknown as AnsweredSection;

describe('the lines of a section', () => {
  it('are those that the form prints; what is counted is nobody’s to mend', () => {
    const lines = linesOf(section('PL2', '3.3').definition);
    expect(lines.map(({ name, isDerived }) => [name, isDerived])).toEqual([
      ['systems', false],
      ['all', true],
      ['approved', true],
      ['approvalRate', true],
    ]);
  });
});

describe('a check of a report', () => {
  it('leads to its row and column', () => {
    const check = {
      id: 'blankCell:systems#2.level',
      line: 'systems',
      row: 2,
      column: 'level',
      message: 'Trống.',
      blocks: true,
    };
    const [found] = openChecks([section('PL2', '3.3', [check])]);
    expect(found && cellSearch(found)).toEqual({ dong: 'systems', hang: 2, cot: 'level' });
    expect(cellSearch({ line: 'issued', station: null })).toEqual({ dong: 'issued' });
  });

  it('names the form where the report has several', () => {
    const [one, other] = [section('PL1', '2'), section('PL2', 'VI-VIII')];
    expect(placeOf(other, [other])).toBe('Mục VI-VIII');
    expect(placeOf(other, [one, other])).toBe('PL2, mục VI-VIII');
  });
});
