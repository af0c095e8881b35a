import { type Decimal, decimalOf, rounded } from './decimal';
import type { LineDefinition } from './definition';

/** The largest count a line takes: 2^31 − 1. More is a slip of the finger. */
export const largest = 2_147_483_647;

/** The largest sum of money, in đồng: beyond it a float is no longer exact. */
export const largestMoney = 999_999_999_999_999;

/** A figure as Vietnamese readers write it, 1.234.567,8, with at most four decimals; blank as given. */
export function text(value: number | null | undefined, blank = '(để trống)'): string {
  return value == null ? blank : decimalText(decimalOf(value));
}

/** Where figures are read and not typed: rates with two decimals, as the form prints them; counts whole. */
export function figureText(value: number | null | undefined, blank = '–'): string {
  return value == null ? blank : decimalText(rounded(decimalOf(value), 2, 'away'));
}

/** The same of a decimal without loss. */
export function decimalText(value: Decimal): string {
  const { digits, scale } = rounded(value, 4, 'away');
  const size = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const whole = size.slice(0, size.length - scale).replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = scale > 0 ? size.slice(-scale).replace(/0+$/, '') : '';
  return `${digits < 0n ? '-' : ''}${whole}${fraction && `,${fraction}`}`;
}

/** Why a typed text is no figure. */
export interface NumberProblem {
  readonly code:
    | 'wrongType'
    | 'ambiguous'
    | 'negative'
    | 'fractional'
    | 'percentage'
    | 'tooLarge'
    | 'tooPrecise'
    | 'unknownChoice';
  readonly message: string;
}

export type Parsed =
  | { readonly value: number | null; readonly problem?: undefined }
  | { readonly value?: undefined; readonly problem: NumberProblem };

/**
 * Reads what a person types or pastes from a spreadsheet into a line. Empty is blank.
 *
 * Groups of three may be parted by points or spaces, decimals follow a comma (1.234.567,8). The English way round is taken where
 * it can mean nothing else: 1,234,567 and 1,234.5. A lone `1,234` in a line of counts is refused as ambiguous: it is 1.234 from an
 * English spreadsheet and one and a bit from a Vietnamese one. In a percentage a lone separator stands before decimals: as
 * thousands it would be no percentage.
 */
export function parse(typed: string, line: Pick<LineDefinition, 'shortLabel' | 'kind' | 'choices'>): Parsed {
  const { value, problem } = parseNumber(typed, line);
  return problem
    ? { problem: { ...problem, message: `Dòng “${line.shortLabel}”: ${problem.message}` } }
    : { value: value ?? null };
}

/** The same, where the message says by itself whose value it is. */
export function parseNumber(typed: string, line: Pick<LineDefinition, 'kind' | 'choices'>): Parsed {
  const refuse = (code: NumberProblem['code'], message: string): Parsed => ({ problem: { code, message } });
  const isCount = line.kind !== 'PERCENTAGE';
  // \s takes the no-break spaces too. A minus may be typographic.
  let plain = typed.trim().replace(/^[−–]/, '-');
  if (!isCount) {
    plain = plain.replace(/\s*%$/, '');
  }
  if (plain === '') {
    return { value: null };
  }

  const isNegative = plain.startsWith('-');
  const unsigned = plain.replace(/^-\s*/, '');
  if (isCount && /^[1-9]\d{0,2},\d{3}$/.test(unsigned)) {
    const thousands = unsigned.replace(',', '.');
    return refuse(
      'ambiguous',
      `giá trị ${excerpt(plain)} có thể là ${thousands} (nghìn) hoặc số có phần lẻ. Nếu là số nghìn, nhập ${thousands}.`,
    );
  }

  const normal = normalised(unsigned, isCount);
  if (normal === null) {
    return refuse(
      'wrongType',
      `giá trị "${excerpt(plain)}" không phải là số. Nhập một số, hoặc để trống nếu chưa có số liệu.`,
    );
  }

  const [whole = '0', fraction = ''] = normal.split('.');
  const digits = BigInt(whole + fraction);
  const isExact = String(digits).length <= 28;
  const decimal: Decimal = { digits: isNegative ? -digits : digits, scale: fraction.length };
  const shown = isExact ? decimalText(decimal) : excerpt(plain);
  const isOver = (limit: number) => digits > BigInt(limit) * 10n ** BigInt(fraction.length);
  if (isNegative && digits > 0n) {
    return refuse('negative', `giá trị ${shown} là số âm. Nhập số từ 0 trở lên.`);
  }
  if (!isCount && isOver(100)) {
    return refuse('percentage', `giá trị ${shown} nằm ngoài khoảng 0–100 %. Kiểm tra lại tỷ lệ.`);
  }
  const most = line.kind === 'MONEY' ? largestMoney : largest;
  if (isOver(most)) {
    return refuse('tooLarge', `giá trị ${shown} quá lớn. Nhập số không quá ${text(most)}.`);
  }
  if (isCount && fraction !== '') {
    const advice = line.kind === 'MONEY' ? 'Nhập số tiền tròn đồng.' : 'Đây là dòng đếm, nhập số nguyên.';
    return refuse('fractional', `giá trị ${shown} có phần lẻ. ${advice}`);
  }
  if (line.kind === 'CHOICE' && !line.choices?.some((one) => one.value === normal)) {
    const known = (line.choices ?? []).map((one) => `${one.value} (${one.label})`).join(', ');
    return refuse('unknownChoice', `giá trị ${shown} không có trong danh mục. Chọn một trong các giá trị: ${known}.`);
  }
  // A float holds 15 digits of any decimal.
  if (String(digits).length > 15) {
    return refuse('tooPrecise', `giá trị ${shown} có quá nhiều chữ số thập phân. Nhập tỷ lệ với 2 chữ số thập phân.`);
  }
  return { value: Number(normal) };
}

/** Digits with a point before decimals that are not all zero; null where the text is no number. */
function normalised(unsigned: string, isCount: boolean): string | null {
  const spaced = unsigned.replace(/\s(?=\d{3}(?!\d))/g, '.');
  const grouped = isCount ? /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/ : /^(\d{1,3}(?:\.\d{3}){2,}|\d+)(?:[.,](\d+))?$/;
  const english = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;
  const found = grouped.exec(spaced) ?? english.exec(unsigned);
  if (!found) {
    return null;
  }
  const whole = (found[1] ?? '').replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const fraction = (found[2] ?? '').replace(/0+$/, '');
  return fraction ? `${whole}.${fraction}` : whole;
}

function excerpt(typed: string): string {
  return typed.length > 40 ? `${typed.slice(0, 40)}…` : typed;
}
