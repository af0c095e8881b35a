import { expect, test } from 'vitest';
import { measuresOf } from '../../figures/measure';
import type { OwingUnit } from './owed';
import { ranked } from './ranking';
import { currentPeriod, standingsOf } from './standing';

const definition = {
  name: 'e-prescriptions',
  number: '2',
  shortTitle: 'Đơn thuốc điện tử',
  form: 'PL1',
  lines: [],
  derived: [
    {
      name: 'rate',
      label: 'Tỷ lệ',
      unit: '%',
      formula: { plus: ['part'], minus: [], over: ['whole'], ofGiven: false },
    },
  ],
};
const [measure] = measuresOf(definition);
if (!measure) {
  throw new Error('The section above has a rate.');
}

const district = (code: string, name: string, rate: number | null) => ({
  district: { code, name },
  units: 1,
  figures: { rate },
  means: [],
});
const districts = [district('1', 'Đông Sơn', 90), district('2', 'Bá Thước', null), district('3', 'Cẩm Thủy', 70)];

const unit = (code: string | null, state: OwingUnit['state']): OwingUnit => ({
  facility: { code: 'X', shortName: 'X', tier: 'DISTRICT', district: code ? { code } : null },
  state,
  late: false,
});
const units = [unit('1', 'ACCEPTED'), unit('2', 'NOT_STARTED'), unit('2', 'RETURNED'), unit('3', 'DRAFT')];

const names = (order: Parameters<typeof ranked>[3]) => ranked(measure, districts, units, order).map((one) => one.name);

test('districts come lowest rate first, and without data last', () => {
  expect(names('ty-le')).toEqual(['Cẩm Thủy', 'Đông Sơn', 'Bá Thước']);
});

test('districts come by how many units are missing, and by name as Vietnamese sorts it', () => {
  expect(names('thieu')).toEqual(['Bá Thước', 'Cẩm Thủy', 'Đông Sơn']);
  expect(names('ten')).toEqual(['Bá Thước', 'Cẩm Thủy', 'Đông Sơn']);
});

test('units of no district are counted on a line of their own', () => {
  const central = [...districts, { district: null, units: 1, figures: { rate: 50 }, means: [] }];
  const [first] = ranked(measure, central, [...units, unit(null, 'SUBMITTED')], 'ty-le');
  expect(first).toMatchObject({ code: 'khong', owed: 1, filed: 1 });
});

test('the leader sees the lowest districts by name and how many have nothing', () => {
  const [standing] = standingsOf({
    definition,
    province: { units: 2, figures: { part: 16, whole: 20, rate: 80 }, means: [] },
    byDistrict: districts,
    trend: [
      { period: { code: 'a', name: 'Tháng 7', kind: 'MONTH' }, figures: { rate: 75 }, means: [] },
      { period: { code: 'b', name: 'Tháng 8', kind: 'MONTH' }, figures: { rate: 80 }, means: [] },
    ],
  });
  expect(standing?.worst.map((one) => one.name)).toEqual(['Cẩm Thủy', 'Đông Sơn']);
  expect(standing).toMatchObject({
    districtsWithout: 1,
    change: { words: 'tăng 5,0 điểm' },
    reading: { value: 80, numerator: 16 },
  });
});

test('the page opens with the period that units are filing, not with the year that is open all year', () => {
  const july = { code: '2023-07', dueAt: '2023-07-15T23:59:59+07:00', state: 'CLOSED' };
  const august = { code: '2023-08', dueAt: '2023-08-15T23:59:59+07:00', state: 'OPEN' };
  const year = { code: '2023-Y', dueAt: '2023-12-15T23:59:59+07:00', state: 'OPEN' };
  const next = { code: '2023-09', dueAt: '2023-09-15T23:59:59+07:00', state: 'UPCOMING' };
  expect(currentPeriod([july, year, august, next])).toBe(august);
  expect(currentPeriod([july, next])).toBe(july);
  expect(currentPeriod([])).toBeNull();
});

test('where nothing is measured the districts come by how many units are missing', () => {
  const rows = ranked(null, districts, units, 'ty-le');
  expect(rows.map((one) => one.name)).toEqual(['Bá Thước', 'Cẩm Thủy', 'Đông Sơn']);
  expect(rows[0]).toMatchObject({ owed: 2, filed: 0, reading: { value: null } });
});
