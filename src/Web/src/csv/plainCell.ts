import type { CsvCell } from './csvText';

const number = /^[+−-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/;

/** A figure as screens write it, 1.234.567,8, as a number; null where the text is none. */
export function numberIn(text: string): number | null {
  return number.test(text)
    ? Number(text.replaceAll('.', '').replace(',', '.').replace('−', '-').replace('+', ''))
    : null;
}

/** What stands where there is no number. */
const blanks = new Set(['–', '-', 'không có số liệu', 'không có', 'chưa nhập', 'để trống']);

/**
 * What a cell of figures says, for a machine: the number without its per cent sign, nothing where there is none. `12/20` is put in
 * words, because a spreadsheet takes it for a day, and a change, `+0,3 điểm`, for a formula; words beside a number stay, so that a figure with a caveat is not summed up unseen.
 */
export function figureCell(shown: string): CsvCell {
  const text = shown.replace(/\s*%$/, '');
  if (blanks.has(text)) {
    return '';
  }
  const moved = /^([+−])(\d[\d.,]* (?:%|điểm).*)$/.exec(shown);
  if (moved) {
    return `${moved[1] === '+' ? 'tăng' : 'giảm'} ${moved[2]}`;
  }
  const value = numberIn(text);
  if (value !== null) {
    return value;
  }
  const share = /^([\d.,]+)\s*\/\s*([\d.,]+)$/.exec(text);
  const [part, of] = [numberIn(share?.[1] ?? ''), numberIn(share?.[2] ?? '')];
  return part !== null && of !== null ? `${part} trên ${of}` : shown;
}

/** What names a row: the forms' list dash becomes one that no spreadsheet takes for a minus. */
export function headingCell(shown: string): CsvCell {
  return shown.replace(/^- /, '– ');
}

/** What a cell of words says. */
export function wordsCell(shown: string): CsvCell {
  return shown === '–' ? '' : shown;
}
