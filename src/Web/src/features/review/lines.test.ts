import { describe, expect, it } from 'vitest';
import { mixedSection, systemsSection } from '../../figures/sampleSections';
import { historyPath, historyText, otherChecks, partsOf, reviewLines } from './lines';

const printed = true;
const definition = {
  lines: [
    { name: 'issued', label: 'Số đơn được kê', shortLabel: 'Số đơn', unit: 'Đơn', kind: 'FLOW' as const, printed },
    { name: 'readers', label: 'Số đầu đọc', shortLabel: 'Đầu đọc', unit: 'Thiết bị', kind: 'STOCK' as const, printed },
  ],
  derived: [{ name: 'rate', label: 'Tỷ lệ', unit: '%', formula: { plus: ['issued'], over: ['issued'] } }],
};
const before = {
  period: '2023-H1',
  name: '6 tháng',
  days: 62,
  figures: { issued: 620, readers: 4, rate: 90 },
  answers: {},
};
const content = {
  definition,
  figures: {},
  total: { issued: 341, readers: 5, rate: 92.5 },
  checks: [
    { id: 'fell:readers', severity: 'SOFT' as const, line: 'readers', message: 'Giảm', explanation: 'Hỏng' },
    { id: 'blank:issued@T1', severity: 'SOFT' as const, line: 'issued', station: 'T1', message: 'Trạm' },
    { id: 'noCash', severity: 'SOFT' as const, line: null, message: 'Không có tiền mặt' },
  ],
  days: 31,
  periodName: 'Tháng 7',
  previous: before,
  history: [before],
  peers: { units: 9, label: 'Tuyến huyện', figures: { issued: 300, rate: 88 } },
};

describe('lines of a filing', () => {
  const lines = reviewLines(content);

  it('stand in the order of the form, derived values after them', () => {
    expect(lines.map(({ name, isDerived }) => [name, isDerived])).toEqual([
      ['issued', false],
      ['readers', false],
      ['rate', true],
    ]);
  });

  it('carry the change by day, what peers have and their own checks', () => {
    const [issued, readers, rate] = lines;
    expect([issued?.previous, issued?.change, issued?.peers]).toEqual([620, '+10 % theo ngày', 300]);
    expect([readers?.change, readers?.peers]).toEqual(['+25 %', null]);
    expect(rate?.change).toBe('+2,5 điểm');
    expect(issued?.checks).toEqual([]);
    expect(readers?.checks.map(({ id }) => id)).toEqual(['fell:readers']);
    expect(otherChecks(lines, content.checks).map(({ id }) => id)).toEqual(['noCash']);
  });

  it('end their history with this period, drawn by day and said as filed', () => {
    const points = lines[0]?.history ?? [];
    expect(points.map(({ level }) => level)).toEqual([10, 11]);
    expect(historyText(points, String)).toBe('6 tháng: 620; Tháng 7: 341');
  });
});

describe('a derived sum', () => {
  it('is of the kind of what it adds up', () => {
    const all = { name: 'all', label: 'Tổng', unit: 'Thiết bị', formula: { plus: ['readers'], over: [] } };
    const [, , sum] = reviewLines({
      ...content,
      definition: { ...definition, derived: [all] },
      total: { all: 8 },
      previous: { ...before, figures: { all: 4 } },
    });
    expect(sum?.change).toBe('+100 %');
  });
});

describe('the small line', () => {
  const point = (level: number | null) => ({ name: '', value: level, level });

  it('goes from the least at the bottom to the most at the top and leaves gaps', () => {
    expect(historyPath([point(1), point(null), point(3)], 20, 10)).toEqual([
      { x: 0, y: 10 },
      { x: 10, y: null },
      { x: 20, y: 0 },
    ]);
  });

  it('runs through the middle where nothing moved', () => {
    expect(historyPath([point(2), point(2)], 20, 10).map(({ y }) => y)).toEqual([5, 5]);
  });
});

describe('what is no number', () => {
  const filing = (section: typeof mixedSection | typeof systemsSection, figures: object, answers: object) => ({
    ...content,
    definition: section,
    figures: figures as never,
    total: figures as never,
    checks: [],
    previous: { ...before, answers: answers as never },
  });

  it('is the unit’s own: a choice by its label, a text beside the one before, nothing to draw', () => {
    const lines = reviewLines(filing(mixedSection, { level: 2, difficulties: 'Thiếu máy' }, { level: 1 }));
    const [level, difficulties] = ['level', 'difficulties'].map((name) => lines.find((line) => line.name === name));
    expect(level).toMatchObject({ shown: 'Mức 2', shownBefore: 'Mức 1', change: 'khác', history: [], peers: null });
    expect(difficulties?.written).toMatchObject({ answer: 'Thiếu máy', before: undefined });
    expect(difficulties?.change).toBe('');
  });

  it('stands by itself where it is a list, and with the numbers where it explains them', () => {
    const told = (section: typeof mixedSection | typeof systemsSection) =>
      partsOf(reviewLines(filing(section, {}, {}))).map((part) =>
        part.kind === 'table' ? part.lines.map(({ name }) => name) : part.line.name,
      );
    expect(told(systemsSection)).toEqual(['systems', ['all', 'approved', 'approvalRate']]);
    expect(told(mixedSection)).toEqual([
      ['staff', 'graduates', 'others', 'othersText', 'spent', 'level', 'difficulties'],
    ]);
  });
});
