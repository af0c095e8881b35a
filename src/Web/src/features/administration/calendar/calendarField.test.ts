import { describe, expect, it } from 'vitest';
import { calendarField } from './calendarField';

const periods = ['2023-H1', '2023-07', '2023-Y'].map((code) => ({
  code,
  name: '',
  from: '',
  to: '',
  dueOn: '',
  forms: '',
}));

function field(line: string, code: string, message: string) {
  return calendarField(line.replace(/\[(\d+)\]/g, '.$1'), { line, code, message }, periods);
}

describe('a refused line of a calendar', () => {
  it('is found by its place', () => {
    expect(field('periods[1].dueOn', 'dueBeforeEnd', '')).toBe('periods.1.dueOn');
    expect(field('periods[1].kind', 'kindMismatch', '')).toBe('periods.1.code');
    expect(field('periods[2]', 'blank', '')).toBe('periods.2.from');
  });

  it('is found by the codes that the message names', () => {
    expect(field('periods', 'gap', 'Kỳ “2023-H1” (đến …) và kỳ “2023-07” (từ …) trống 3 ngày.')).toBe('periods.1.from');
    expect(field('periods', 'yearSpan', 'Kỳ năm “2023-Y” lấy số liệu từ …')).toBe('periods.2.from');
    // The other year's period is not in this form.
    expect(field('periods', 'overlap', 'Kỳ “2023-H1” chồng lên kỳ “2022-12” của năm 2022.')).toBe('periods.0.from');
  });

  it('is found by the code of a period in use', () => {
    expect(field('2023-07', 'formInUse', 'Kỳ “2023-07” đã có báo cáo theo phụ lục “A”.')).toBe('periods.1.forms');
  });

  it('may belong to no field: a period that was taken out', () => {
    expect(field('2023-08', 'periodInUse', 'Kỳ “2023-08” đã có báo cáo.')).toBeNull();
    expect(field('year', 'year', 'Năm 2019 ngoài khoảng nhận lịch.')).toBeNull();
  });
});
