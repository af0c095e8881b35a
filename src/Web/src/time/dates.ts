const zone = 'Asia/Ho_Chi_Minh';

const day = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' });
const shortDay = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, day: 'numeric', month: 'numeric' });
const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: zone, hour: '2-digit', minute: '2-digit', hour12: false });

/** `15/08/2023`, of a date or a moment. */
export function dateText(value: string | Date): string {
  // A bare date is noon in Viet Nam, so that no zone moves it to the day before.
  const moment =
    typeof value === 'string' && value.length === 10 ? new Date(`${value}T12:00:00+07:00`) : new Date(value);
  return day.format(moment).replaceAll('-', '/');
}

/** `15/8` */
export function shortDateText(value: string): string {
  return shortDay.format(new Date(value.length === 10 ? `${value}T12:00:00+07:00` : value)).replaceAll('-', '/');
}

/** `14:02` */
export function timeText(value: string | Date): string {
  return clock.format(new Date(value));
}

/** `14:02 15/08/2023` */
export function momentText(value: string | Date): string {
  return `${timeText(value)} ${dateText(value)}`;
}

/** `còn 9 giờ`, `còn 3 ngày`, `quá hạn 2 ngày`: whole units, rounded down so that it never promises too much. */
export function timeLeftText(dueAt: string, now: Date): string {
  const minutes = Math.floor((Date.parse(dueAt) - now.getTime()) / 60_000);
  const span = Math.abs(minutes);
  const text =
    span >= 48 * 60
      ? `${Math.floor(span / (24 * 60))} ngày`
      : span >= 60
        ? `${Math.floor(span / 60)} giờ`
        : `${span} phút`;
  return minutes >= 0 ? `còn ${text}` : `quá hạn ${text}`;
}
