import { shownDate } from '../time/typedDate';
import { rowsIn, textIn } from './answers';
import { rounded } from './decimal';
import type { Answer, Choice, ColumnDefinition, LineDefinition, Row } from './definition';
import { decimalText, text } from './number';

/** Of a choice's value; the value itself where the form no longer has it. */
export function labelOfChoice(choices: readonly Choice[] | undefined, value: Row[string]): string {
  return value == null ? '' : (choices?.find((one) => one.value === String(value))?.label ?? String(value));
}

/** What one answered, in words for one cell: 1.234, `Mức 3`, the text itself, `4 dòng`. */
export function answerText(
  line: Pick<LineDefinition, 'kind' | 'choices'>,
  answer: Answer | undefined,
  blank = '–',
): string {
  if (line.kind === 'TEXT') {
    return textIn(answer) ?? blank;
  }
  if (line.kind === 'REGISTER') {
    const rows = rowsIn(answer);
    return rows === null ? blank : rows.length === 0 ? 'Không có' : `${rows.length} dòng`;
  }
  const value = typeof answer === 'number' ? answer : null;
  return line.kind === 'CHOICE' && value !== null ? labelOfChoice(line.choices, value) : text(value, blank);
}

/** A register's cell as it is read: 05/07/2023, 1.234, a choice's label. */
export function cellText(column: Pick<ColumnDefinition, 'kind' | 'choices'>, value: Row[string]): string {
  if (value == null) {
    return '';
  }
  switch (column.kind) {
    case 'DATE':
      return shownDate(String(value)) || String(value);
    case 'CHOICE':
      return labelOfChoice(column.choices, value);
    default:
      return typeof value === 'number' ? text(value) : value;
  }
}

/** A row in words: `HIS · Đã phê duyệt · Cấp độ 2`. */
export function rowText(columns: readonly ColumnDefinition[], row: Row): string {
  return columns
    .map((column) => cellText(column, row[column.name]))
    .filter((words) => words !== '')
    .join(' · ');
}

/** A large sum as one says it, so that a zero too many is seen: `Tức là 1,5 tỷ đồng`. */
export function moneyWords(value: number): string | null {
  const unit = [
    { of: 9, word: 'tỷ' },
    { of: 6, word: 'triệu' },
  ].find(({ of }) => value >= 10 ** of);
  if (!unit) {
    return null;
  }
  const exact = { digits: BigInt(value), scale: unit.of };
  const shown = rounded(exact, 2, 'away');
  const isExact = shown.digits * 10n ** BigInt(unit.of - 2) === exact.digits;
  return `${isExact ? 'Tức là' : 'Khoảng'} ${decimalText(shown)} ${unit.word} đồng`;
}
