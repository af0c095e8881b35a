import { describe, expect, it } from 'vitest';
import { awaySections, sendingOf } from './away';
import type { Cell } from './standing';

const sections = [
  { name: 'insurance-data', number: '1', shortTitle: 'Dữ liệu', form: 'PL1' },
  { name: 'e-prescriptions', number: '2', shortTitle: 'Đơn thuốc điện tử', form: 'PL1' },
  { name: 'citizen-id-visits', number: '6', shortTitle: 'Khám bằng thẻ', form: 'PL1' },
  { name: 'communications', number: 'II', shortTitle: 'Tuyên truyền', form: 'PL2' },
];
const cell = (section: string, state: Cell['state'] = 'DRAFT'): Cell => ({
  section,
  state,
  late: false,
  submission: 0,
});
const answerOf = (cells: Cell[] | null, away = ['Nội dung “2. Đơn thuốc điện tử” tạm thời không đọc được']) => ({
  away,
  sections,
  period: { forms: ['PL1'], board: cells && { nodes: [{ cells }] } },
});
const read = (...names: string[]) => names.map((name) => ({ definition: { name } }));
const namesOf = (away: ReturnType<typeof awaySections>) => away.map(({ definition }) => definition.name);

describe('the sections that are away', () => {
  it('are those that the board asks of the unit and no filing came of', () => {
    const answer = answerOf([cell('insurance-data'), cell('e-prescriptions', 'SUBMITTED')]);
    expect(awaySections(answer, read('insurance-data'))).toEqual([
      { definition: sections[1], cell: cell('e-prescriptions', 'SUBMITTED') },
    ]);
  });

  it('are all that may be owed in the period where the board is away too', () => {
    expect(namesOf(awaySections(answerOf(null), read('insurance-data')))).toEqual([
      'e-prescriptions',
      'citizen-id-visits',
    ]);
  });

  it('are none where nothing is away: what has no filing is not owed', () => {
    expect(awaySections(answerOf([cell('e-prescriptions')], []), [])).toEqual([]);
    expect(awaySections(answerOf([]), [])).toEqual([]);
    expect(awaySections({ away: ['x'], sections, period: null }, [])).toEqual([]);
  });
});

describe('the sending of a report', () => {
  const awayIn = (state: Cell['state']) => awaySections(answerOf([cell('e-prescriptions', state)]), []);
  const [mine, nobodys] = [{ isEditable: true }, { isEditable: false }];

  it('is open where all that is left may be sent', () => {
    expect(sendingOf({ state: 'OPEN' }, [mine], [])).toBe('open');
    expect(sendingOf({ state: 'OPEN' }, [], [])).toBeNull();
  });

  it('waits for a section that is away, be it sent before or not: the report goes in as a whole', () => {
    expect(sendingOf({ state: 'OPEN' }, [mine], awayIn('SUBMITTED'))).toBe('waits');
    expect(sendingOf({ state: 'PAST_DUE' }, [mine], awayIn('DRAFT'))).toBe('waits');
    expect(sendingOf({ state: 'OPEN' }, [], awayIn('RETURNED'))).toBe('waits');
  });

  it('waits for nothing where all is sent', () => {
    expect(sendingOf({ state: 'OPEN' }, [], awayIn('ACCEPTED'))).toBeNull();
  });

  it('is the period’s to open where that is shut', () => {
    expect(sendingOf({ state: 'UPCOMING' }, [nobodys], [])).toBe('upcoming');
    expect(sendingOf({ state: 'CLOSED' }, [nobodys], awayIn('DRAFT'))).toBe('closed');
    expect(sendingOf({ state: 'CLOSED' }, [], awayIn('DRAFT'))).toBe('closed');
  });
});
