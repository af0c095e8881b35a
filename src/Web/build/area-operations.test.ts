import { expect, it } from 'vitest';
import { areasOf, fill, repeat } from './area-operations';

const schema = `
  type Query { period: ReportingPeriod }
  type ReportingPeriod { name: String  systems: SystemsSection! }
  type SystemsSection { definition: String! }
  type SystemsFigures { all: Int  list: [SystemsListRow!]  reason: String }
  type SystemsListRow { name: String  state: String }
`;

it('asks of a register also its columns', () => {
  const [area] = areasOf(schema);
  expect(area && fill('query AREA { FIELD { figures { FIGURES } } }', area)).toBe(
    'query Systems { systems { figures { all list { name state } reason } } }',
  );
});

it('asks totals for numbers alone, and what was written for the rest', () => {
  const [area] = areasOf(schema);
  expect(area && fill('NUMBERS | WORDS', area)).toBe('all | list { name state } reason');
});

it('asks a section that has none of them for nothing but its type', () => {
  const [area] = areasOf(schema.replace('all: Int', ''));
  expect(area && fill('total { NUMBERS }', area)).toBe('total { __typename }');
});

it('asks each area where the period asks it', () => {
  const template =
    'query All(\n  # each area\n  $FIELD: Boolean!\n  # end\n) {\n  # each area\n  FIELD @include(if: $FIELD)\n  # end\n}';
  expect(repeat(template, areasOf(schema))).toBe(
    'query All(\n  $systems: Boolean!\n) {\n  systems @include(if: $systems)\n}',
  );
});
