import { expect, it } from 'vitest';
import { areasOf, fill } from './area-operations';

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
