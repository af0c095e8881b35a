import type { ColumnDefinition, LineDefinition, RuleDefinition, RuleKind } from './definition';

/** Sections with every kind of line, for tests: as the server publishes them, written by hand. */

function line(name: string, kind: LineDefinition['kind'], more: object = {}) {
  return {
    name,
    label: `- ${name}:`,
    shortLabel: name,
    unit: '',
    kind,
    optional: false,
    help: null,
    longest: null,
    choices: [],
    columns: [],
    mostRows: null,
    count: null,
    printed: true,
    formula: null,
    ...more,
  };
}

function column(name: string, kind: ColumnDefinition['kind'], more: Partial<ColumnDefinition> = {}): ColumnDefinition {
  return {
    name,
    label: name,
    kind,
    optional: false,
    longest: null,
    choices: [],
    isKey: false,
    neededWhen: [],
    ...more,
  };
}

function rule(kind: RuleKind, code: string, lines: string[], message: string, more: Partial<RuleDefinition> = {}) {
  return { code, kind, severity: 'HARD', lines, addends: [], message, ...more } as RuleDefinition;
}

const rows = (register: string) => [
  rule('BLANK', 'blank', [register], 'Danh sách “{label}” chưa có dòng nào.'),
  rule('BLANK_CELL', 'blankCell', [register], '“{label}”, dòng {row}: cột “{column}” còn để trống.'),
  rule('DUPLICATE_ROW', 'duplicateRow', [register], '“{label}”: dòng {row} trùng với dòng {other}.'),
  rule('AFTER_WINDOW', 'afterWindow', [register], '“{label}”, dòng {row}: “{column}” ({value}) sau ngày {end}.'),
];

const states = [
  { value: 'PLANNED', label: 'Chưa lập hồ sơ' },
  { value: 'SUBMITTED', label: 'Đã trình' },
  { value: 'APPROVED', label: 'Đã phê duyệt' },
];

const levels = ['1', '2', '3'].map((value) => ({ value, label: `Cấp độ ${value}` }));

const countOf = (level: string) => ({
  count: {
    of: 'systems',
    where: [
      { column: 'state', is: 'APPROVED' },
      { column: 'level', is: level },
    ],
    sum: null,
  },
});

const about = { title: 'Mục', shortTitle: 'Mục', form: 'PL2', number: '3.1', stations: 'NONE' as const };

/** A register, what is counted from it, and a rate of that. */
export const systemsSection = {
  ...about,
  name: 'sample-systems',
  lines: [
    line('systems', 'REGISTER', {
      mostRows: 5,
      columns: [
        column('name', 'TEXT', { isKey: true, longest: 20 }),
        column('state', 'CHOICE', { choices: states }),
        column('level', 'CHOICE', {
          choices: levels,
          optional: true,
          neededWhen: [
            { column: 'state', is: 'SUBMITTED' },
            { column: 'state', is: 'APPROVED' },
          ],
        }),
        column('decided', 'DATE', { optional: true }),
        column('users', 'NUMBER', { optional: true }),
      ],
    }),
    line('all', 'STOCK', { count: { of: 'systems', where: [], sum: null } }),
    line('approved', 'STOCK', { count: { of: 'systems', where: [{ column: 'state', is: 'APPROVED' }], sum: null } }),
    line('levelTwo', 'STOCK', { ...countOf('2'), printed: false }),
    line('users', 'STOCK', { count: { of: 'systems', where: [], sum: 'users' }, printed: false }),
  ],
  derived: [
    {
      name: 'approvalRate',
      label: 'Tỷ lệ',
      unit: '%',
      formula: { plus: ['approved'], minus: [], over: ['all'], ofGiven: false },
    },
  ],
  rules: rows('systems'),
};

/** Numbers that must add up, money, a choice and texts. */
export const mixedSection = {
  ...about,
  name: 'sample-mixed',
  number: 'VI-VIII',
  lines: [
    line('staff', 'STOCK'),
    line('graduates', 'STOCK'),
    line('others', 'STOCK'),
    line('othersText', 'TEXT', { optional: true, longest: 10 }),
    line('spent', 'MONEY', { unit: 'Đồng' }),
    line('level', 'CHOICE', {
      choices: [
        { value: '0', label: 'Chưa đạt' },
        { value: '1', label: 'Mức 1' },
        { value: '2', label: 'Mức 2' },
      ],
    }),
    line('levelNone', 'STOCK', {
      count: { of: 'level', where: [{ column: null, is: '0' }], sum: null },
      printed: false,
    }),
    line('difficulties', 'TEXT', { longest: 1500 }),
  ],
  derived: [],
  rules: [
    rule('BLANK', 'blank', ['staff', 'graduates', 'others', 'spent'], 'Dòng “{label}” còn để trống.'),
    rule('BLANK', 'blank', ['level'], 'Dòng “{label}” chưa chọn.'),
    rule('BLANK', 'blank', ['difficulties'], 'Dòng “{label}” còn để trống, ghi ngắn gọn.'),
    rule('DIFFERS', 'partsNotWhole', ['staff'], 'Cộng được {sum}, khác {staff}.', {
      addends: ['graduates', 'others'],
      against: 'staff',
    }),
    rule('NEEDED', 'reasonMissing', ['othersText'], 'Có {others} người, nêu rõ trình độ.', { against: 'others' }),
    rule('FAR_FROM_PAST', 'farFromPast', ['spent'], '“{label}” ({value}) khác xa {period} ({before}).', {
      severity: 'SOFT',
      threshold: 3,
      least: 20,
      messageByDay: '“{label}” ({value}) khác xa {period} ({before} trong {days} ngày).',
    }),
  ],
};
