/**
 * Reads a date as people type it, `15/7/2023`, or `15072023` where a phone's digits have no slash; also `2023-07-15` as pasted:
 * `2023-07-15`, or null where it is none.
 */
export function readDate(typed: string): string | null {
  const text = typed.trim();
  const local = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = local ? [local[3], local[2], local[1]] : iso ? [iso[1], iso[2], iso[3]] : [];
  if (!year || !month || !day) {
    return null;
  }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // 31/2 rolls over into March: not what was meant.
  return date.getUTCDate() === Number(day) && date.getUTCMonth() === Number(month) - 1
    ? date.toISOString().slice(0, 10)
    : null;
}

/** `2023-07-15` → `15/07/2023`, as a field shows it; a blank stays blank. */
export function shownDate(iso: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? `${match[3]}/${match[2]}/${match[1]}` : '';
}

/** So many days later, of `2023-07-15`. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Of a window from its first day to its last. */
export function daysOf({ from, to }: { from: string; to: string }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** For a form: what is wrong with a typed date, or true. */
export function dateOrBlank(typed: string): true | string {
  return typed.trim() === '' || readDate(typed) !== null
    ? true
    : `Ngày “${typed.trim().slice(0, 20)}” không đọc được. Nhập ngày/tháng/năm, ví dụ 15/07/2023.`;
}

/** The same where a day must be given. */
export function dateNeeded(typed: string): true | string {
  return typed.trim() === '' ? 'Chưa nhập ngày. Nhập ngày/tháng/năm, ví dụ 15/07/2023.' : dateOrBlank(typed);
}

/** Reads a time as people type it, `9:30`, `9h30`, `9h`, `0930`: `09:30`, or null where it is none. */
export function readTime(typed: string): string | null {
  const text = typed.trim();
  const match = /^(\d{1,2})\s*[:hH.]\s*(\d{2})?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return match && hour < 24 && minute < 60
    ? `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    : null;
}

/** For a form: what is wrong with a typed time, or true. */
export function timeOrBlank(typed: string): true | string {
  return typed.trim() === '' || readTime(typed) !== null
    ? true
    : `Giờ “${typed.trim().slice(0, 20)}” không đọc được. Nhập giờ:phút từ 00:00 đến 23:59, ví dụ 17:30.`;
}

/** The calendar day in Viet Nam, `2023-08-14`, of a moment. */
export function vietnamDay(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
