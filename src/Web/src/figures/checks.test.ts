import { describe, expect, it } from 'vitest';
import { type CheckInput, check } from './checks';
import { figuresOf } from './count';
import type { Answers, SectionDefinition } from './definition';
import { derive } from './derive';
import { mixedSection, systemsSection } from './sampleSections';
import { total } from './total';

function found(definition: SectionDefinition, own: Answers, more: Partial<CheckInput> = {}) {
  const input = {
    own,
    stations: [],
    expectedStations: [],
    previous: null,
    peers: null,
    days: 181,
    windowEnd: '2023-06-14',
    explanations: {},
    ...more,
  };
  return check(definition, input);
}

const ids = (definition: SectionDefinition, own: Answers) => found(definition, own).map(({ id }) => id);

describe('what is counted', () => {
  const count = (systems: Answers['systems']) => figuresOf(systemsSection, { systems, all: 99 });

  it('is blank of a register that is not answered, and zero of one that says there are none', () => {
    expect(count(null)).toEqual({ all: null, approved: null, levelTwo: null, users: null });
    expect(count([])).toEqual({ all: 0, approved: 0, levelTwo: 0, users: 0 });
  });

  it('takes rows that meet every column asked, and adds a column up with blanks as zero', () => {
    const systems = [
      { name: 'HIS', state: 'APPROVED', level: '2', users: 100 },
      { name: 'LIS', state: 'SUBMITTED', level: '2', users: null },
      { name: 'PACS', state: 'APPROVED', level: '3', users: 5 },
      { name: 'Web' },
    ];
    expect(count(systems)).toEqual({ all: 4, approved: 2, levelTwo: 1, users: 105 });
    expect(derive(systemsSection, count(systems)).approvalRate).toBe(50);
  });

  it('is one or zero of a choice', () => {
    expect(figuresOf(mixedSection, { level: 0 }).levelNone).toBe(1);
    expect(figuresOf(mixedSection, { level: 2 }).levelNone).toBe(0);
    expect(figuresOf(mixedSection, { level: null }).levelNone).toBeNull();
  });
});

describe('a register', () => {
  it('is blank where it is not answered, not where it says there are none', () => {
    expect(ids(systemsSection, { systems: null })).toEqual(['blank:systems']);
    expect(ids(systemsSection, { systems: [] })).toEqual([]);
  });

  it('asks cell by cell, then for repeated rows, then for days after the window', () => {
    const systems = [
      { name: 'HIS', state: 'APPROVED', decided: '2023-06-15' },
      { name: '', state: null, decided: null },
      { name: ' his ', state: 'PLANNED', decided: '2023-06-14' },
      { state: 'PLANNED' },
      { state: 'PLANNED' },
    ];
    expect(found(systemsSection, { systems })).toMatchObject([
      {
        id: 'blankCell:systems#1.level',
        row: 1,
        column: 'level',
        message: '“systems”, dòng 1: cột “level” còn để trống.',
      },
      { id: 'blankCell:systems#3.name', row: 3, column: 'name' },
      { id: 'blankCell:systems#4.name' },
      { id: 'duplicateRow:systems#2', row: 2, column: null, message: '“systems”: dòng 2 trùng với dòng 1.' },
      {
        id: 'afterWindow:systems#1.decided',
        severity: 'HARD',
        station: null,
        blocks: true,
        message: '“systems”, dòng 1: “decided” (15/06/2023) sau ngày 14/06/2023.',
      },
    ]);
  });

  it('needs an optional cell where the row says so, and not else', () => {
    const row = (state: string, level?: string) => ({ systems: [{ name: 'HIS', state, ...(level ? { level } : {}) }] });
    expect(ids(systemsSection, row('PLANNED'))).toEqual([]);
    expect(ids(systemsSection, row('SUBMITTED'))).toEqual(['blankCell:systems#1.level']);
    expect(ids(systemsSection, row('APPROVED', '1'))).toEqual([]);
  });
});

describe('numbers, a choice and texts', () => {
  const whole = {
    staff: 3,
    graduates: 2,
    others: 1,
    othersText: 'Trung cấp',
    spent: 0,
    level: 0,
    difficulties: 'Không',
  };

  it('that are all answered and add up fail nothing', () => expect(ids(mixedSection, whole)).toEqual([]));

  it('are blank each in its own words, a text of blanks too', () => {
    const blank = { ...whole, spent: null, level: null, difficulties: ' \n ' };
    expect(found(mixedSection, blank).map(({ id, message }) => [id, message])).toEqual([
      ['blank:spent', 'Dòng “spent” còn để trống.'],
      ['blank:level', 'Dòng “level” chưa chọn.'],
      ['blank:difficulties', 'Dòng “difficulties” còn để trống, ghi ngắn gọn.'],
    ]);
  });

  it('must add up where all are given', () => {
    expect(found(mixedSection, { ...whole, graduates: 1 })).toMatchObject([
      { id: 'partsNotWhole:staff', message: 'Cộng được 2, khác 3.' },
    ]);
    expect(ids(mixedSection, { ...whole, graduates: null })).toEqual(['blank:graduates']);
  });

  it('need a text only where the number is over zero', () => {
    expect(found(mixedSection, { ...whole, othersText: ' ' })).toMatchObject([
      { id: 'reasonMissing:othersText', message: 'Có 1 người, nêu rõ trình độ.' },
    ]);
    expect(ids(mixedSection, { ...whole, graduates: 3, others: 0, othersText: null })).toEqual([]);
  });

  it('compare money by day, exactly', () => {
    const previous = { total: { spent: 111_111_111_111_111 }, periodName: '6 tháng', days: 165, held: false };
    const of = (spent: number) => found(mixedSection, { ...whole, spent }, { previous, days: 495 });
    expect(of(999_999_999_999_999)).toEqual([]);
    expect(of(111_111_111_111_110)).toMatchObject([
      { message: '“spent” (111.111.111.111.110) khác xa 6 tháng (111.111.111.111.111 trong 165 ngày).' },
    ]);
  });

  it('add up over stations but for choices and texts', () => {
    const stations = [{ station: 'TYT-1', figures: { spent: 5, level: 2 } }];
    const annex = { ...mixedSection, stations: 'ANNEX' as const };
    expect(total(annex, figuresOf(annex, { ...whole, spent: 7 }), stations)).toMatchObject({ spent: 12, level: null });
  });
});
