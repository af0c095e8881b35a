import { readDate, shownDate } from '../../../time/typedDate';
import { kindOf, type PeriodFields } from './yearFields';

export interface TilingFault {
  /** Which period of the form, and which of its fields. */
  period: number;
  field: 'from' | 'to' | 'dueOn';
  message: string;
}

interface Window {
  place: number;
  code: string;
  from: string;
  to: string;
}

/**
 * The server's rules of a year's windows, told while one types: within a year they follow each other without gap or overlap, and the
 * year's own period spans exactly them. What cannot be read yet is left out; the server judges in the end.
 */
export function tilingFaults(periods: readonly PeriodFields[]): TilingFault[] {
  const faults: TilingFault[] = [];
  const parts: Window[] = [];
  const years: Window[] = [];
  periods.forEach((period, place) => {
    const [from, to, due] = [readDate(period.from), readDate(period.to), readDate(period.dueOn)];
    if (from && to && from > to) {
      faults.push({ period: place, field: 'to', message: 'Ngày cuối trước ngày đầu.' });
    } else if (from && to) {
      (kindOf(period.code) === 'YEAR' ? years : parts).push({ place, code: period.code, from, to });
    }
    if (to && due && due < to) {
      faults.push({ period: place, field: 'dueOn', message: 'Hạn nộp trước ngày chốt số liệu.' });
    }
  });
  parts.sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
  parts.forEach((later, index) => {
    const earlier = parts[index - 1];
    const days = earlier ? daysBetween(earlier.to, later.from) - 1 : 0;
    if (earlier && days !== 0) {
      const what = days > 0 ? `Trống ${days} ngày sau` : `Chồng ${-days} ngày lên`;
      const message = `${what} kỳ ${earlier.code} (đến ${shownDate(earlier.to)}).`;
      faults.push({ period: later.place, field: 'from', message });
    }
  });
  const first = parts[0]?.from;
  const last = parts
    .map((part) => part.to)
    .sort()
    .at(-1);
  for (const year of first && last ? years : []) {
    if (year.from !== first) {
      faults.push({ period: year.place, field: 'from', message: `Các kỳ trong năm bắt đầu ${shownDate(first)}.` });
    }
    if (year.to !== last) {
      faults.push({ period: year.place, field: 'to', message: `Các kỳ trong năm kết thúc ${shownDate(last)}.` });
    }
  }
  return faults;
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
