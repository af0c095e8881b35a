import { expect, test } from 'vitest';
import { mixedSection, systemsSection } from '../../figures/sampleSections';
import { figuresOverTime } from './figuresOverTime';

const about = { number: '1', shortTitle: 'Mục', form: 'PL2' };
const sections = [
  { ...mixedSection, ...about },
  { ...systemsSection, ...about },
];
const half = {
  code: '2023-H1',
  name: '6 tháng',
  kind: 'HALF_YEAR' as const,
  sections: [
    null,
    {
      definition: { name: mixedSection.name },
      filing: { state: 'SUBMITTED' as const, total: { staff: 3, spent: 5_000_000, level: 2, levelNone: 0 } },
    },
    { definition: { name: systemsSection.name }, filing: { state: 'DRAFT' as const, total: { all: 2 } } },
  ],
};

test('a unit is followed by its numbers and its money, not by what counts units; drafts count nowhere', () => {
  const rows = figuresOverTime([half], sections);
  expect(rows.map(({ measure, points }) => [measure.name, points.map(({ value }) => value)])).toEqual([
    ['staff', [3]],
    ['spent', [5_000_000]],
  ]);
});
