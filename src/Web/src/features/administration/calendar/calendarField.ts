import type { ProblemLine } from '../../../gateway/problem';
import type { PeriodFields } from './yearFields';

const members = ['code', 'name', 'from', 'to', 'dueOn', 'forms'];

/** Where a refusal that names a period only by its code belongs, by what it is about. */
const byCode: Record<string, string> = {
  windowInUse: 'from',
  formInUse: 'forms',
  gap: 'from',
  overlap: 'from',
  yearSpan: 'from',
};

/** The field of a year's form that a refused line is about: by place (`periods.3.to`), or by the code that the message names. */
export function calendarField(path: string, line: ProblemLine, periods: readonly PeriodFields[]): string | null {
  const [list, place, member] = path.split('.');
  if (list === 'periods' && place !== undefined) {
    const field = member === 'kind' ? 'code' : (member ?? 'from');
    return members.includes(field) ? `periods.${place}.${field}` : null;
  }
  const field = byCode[line.code];
  const named = [path, ...[...line.message.matchAll(/“([^”]+)”/g)].map((match) => match[1])];
  const places = named.map((code) => periods.findIndex((period) => period.code === code)).filter((found) => found >= 0);
  // Of two neighbours the later one has the day to mend.
  const row = line.code === 'gap' || line.code === 'overlap' ? places.at(-1) : places[0];
  return field && row !== undefined ? `periods.${row}.${field}` : null;
}
