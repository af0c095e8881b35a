import type { CalendarPeriodFragment, PeriodKind } from '../../../gateway/generated/graphql';
import { addDays, readDate, shownDate } from '../../../time/typedDate';
import type { SeenChange } from '../NewerVersion';
import { apiName } from '../words';

/** A period as typed. */
export interface PeriodFields {
  code: string;
  name: string;
  from: string;
  to: string;
  dueOn: string;
  /** Codes of forms, with commas or spaces between them. */
  forms: string;
}

export interface YearFields {
  periods: PeriodFields[];
  nextWorkingDay: boolean;
}

export function periodFields(period: CalendarPeriodFragment): PeriodFields {
  return {
    code: period.code,
    name: period.name,
    from: shownDate(period.from),
    to: shownDate(period.to),
    dueOn: shownDate(period.dueOn),
    forms: period.forms.join(', '),
  };
}

/** The code says the kind: H1 and H2 are halves, Y the year, numbers months. Of no known pattern: null, which the server refuses. */
export function kindOf(code: string): PeriodKind | null {
  const part = /^\d{4}-(\d{2}|H[12]|Y)$/.exec(code.trim())?.[1];
  return part === undefined ? null : part === 'Y' ? 'YEAR' : part.startsWith('H') ? 'HALF_YEAR' : 'MONTH';
}

export function formsOf(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter(Boolean);
}

export function requestOf(fields: YearFields) {
  return {
    periods: fields.periods.map((period) => {
      const kind = kindOf(period.code);
      return {
        code: period.code,
        kind: kind && apiName(kind),
        name: period.name,
        from: readDate(period.from),
        to: readDate(period.to),
        dueOn: readDate(period.dueOn),
        forms: formsOf(period.forms),
      };
    }),
  };
}

/** The same day so many years later; 29 February becomes the 28th where there is none. */
export function shiftYears(iso: string, years: number): string {
  const shifted = `${Number(iso.slice(0, 4)) + years}${iso.slice(4)}`;
  return readDate(shifted) ?? `${shifted.slice(0, 8)}28`;
}

/**
 * A year proposed from another: codes and dates moved by the difference, all of it still to be edited. Where the year before ends later than
 * the proposal begins, nothing is mended silently: the checks beside the fields say so.
 */
export function proposeYear(periods: readonly CalendarPeriodFragment[], year: number): PeriodFields[] {
  return periods.map((period) => {
    const years = year - period.year;
    const move = (iso: string) => shownDate(shiftYears(iso, years));
    return {
      ...periodFields(period),
      code: period.code.replace(/^\d{4}/, String(year)),
      // The last day of February stays the last day.
      to: shownDate(addDays(shiftYears(addDays(period.to, 1), years), -1)),
      from: move(period.from),
      dueOn: move(period.dueOn),
      name: period.name.replaceAll(String(period.year), String(year)),
    };
  });
}

/** The version of a year's calendar, which a change names; 0 where the year has none. */
export function versionOf(published: readonly CalendarPeriodFragment[]): number {
  return published[0]?.calendarVersion ?? 0;
}

const members: [keyof PeriodFields, string][] = [
  ['name', 'tên kỳ'],
  ['from', 'ngày đầu lấy số liệu'],
  ['to', 'ngày cuối lấy số liệu'],
  ['dueOn', 'hạn nộp'],
  ['forms', 'phụ lục'],
];

/** What differs between two readings of a year, in words; a period that one of them lacks is a dash there. */
export function yearChanges(
  before: readonly CalendarPeriodFragment[],
  after: readonly CalendarPeriodFragment[],
): SeenChange[] {
  const byCode = (periods: readonly CalendarPeriodFragment[]) =>
    new Map(periods.map((period) => [period.code, periodFields(period)]));
  const [was, is] = [byCode(before), byCode(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((code) => {
    const [from, to] = [was.get(code), is.get(code)];
    if (!from || !to) {
      return [{ label: `Kỳ ${code}`, from: from?.name ?? '–', to: to?.name ?? '–' }];
    }
    return members.flatMap(([member, label]) =>
      from[member] === to[member] ? [] : [{ label: `Kỳ ${code}, ${label}`, from: from[member], to: to[member] }],
    );
  });
}
