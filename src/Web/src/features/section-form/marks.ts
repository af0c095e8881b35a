import { type CellKey, cellOf, formatted, lineOf } from '../../drafts/cells';
import type { Content, FormDefinition, LineNote } from '../../drafts/filing';
import { isCarried, plainAnswer } from '../../drafts/sameContent';
import type { Meaning } from '../../ui/Notice';
import type { Assessment } from './assess';
import type { FormState } from './formState';

export type Mark =
  | 'empty'
  | 'typed'
  | 'saved'
  | 'waiting'
  | 'refused'
  | 'wrong'
  | 'warned'
  | 'explained'
  | 'returned'
  | 'fixed'
  | 'carried'
  | 'partial'
  | 'notAsked';

/** Every state of a cell: sign, word and what it means, in the legend's order. */
export const marks: Record<Mark, { sign: string; word: string; meaning: Meaning; about: string }> = {
  empty: { sign: '○', word: 'Chưa nhập', meaning: 'plain', about: 'ô còn trống; không phát sinh thì nhập 0' },
  typed: { sign: '…', word: 'Chưa lưu', meaning: 'plain', about: 'vừa nhập, sẽ lưu sau giây lát' },
  saved: { sign: '✓', word: 'Đã lưu', meaning: 'done', about: 'máy chủ đã giữ' },
  waiting: { sign: '⇡', word: 'Chờ đường truyền', meaning: 'look', about: 'đã giữ trên máy này, sẽ tự gửi' },
  refused: { sign: '✕', word: 'Bị từ chối', meaning: 'bad', about: 'không phải số liệu hợp lệ, chưa được lưu' },
  wrong: { sign: '✕', word: 'Phải sửa', meaning: 'bad', about: 'đã lưu nhưng chưa gửi được báo cáo' },
  warned: { sign: '!', word: 'Cần giải trình', meaning: 'look', about: 'khác thường, sửa lại hoặc giải trình' },
  explained: { sign: '✎', word: 'Đã giải trình', meaning: 'done', about: 'khác thường và đã có giải trình' },
  returned: { sign: '↩', word: 'Bị trả lại', meaning: 'bad', about: 'người thẩm định chỉ vào dòng này' },
  fixed: { sign: '↪', word: 'Đã sửa', meaning: 'done', about: 'đã khác với bản bị trả lại' },
  carried: { sign: '⇢', word: 'Mang sang', meaning: 'look', about: 'lấy số kỳ trước, cần kiểm tra lại' },
  partial: { sign: '◐', word: 'Còn ô trống', meaning: 'look', about: 'danh sách còn ô phải nhập' },
  notAsked: {
    sign: '–',
    word: 'Không phải nhập',
    meaning: 'plain',
    about: 'tính được từ các dòng khác, hoặc không bắt buộc',
  },
};

/** Blank cells have a mark of their own: they are not called wrong while one is still typing. */
export const quiet = ['blank', 'missingStation', 'blankCell'];

export function noteOf(notes: readonly LineNote[], key: CellKey): LineNote | undefined {
  const { line, station } = cellOf(key);
  return notes.find((note) => note.line === line && (note.station ?? null) === station);
}

export function markOf(
  definition: FormDefinition,
  key: CellKey,
  state: FormState,
  found: Assessment,
  submitted: Content | null,
): Mark {
  const checks = (found.byCell.get(key) ?? []).filter(({ code }) => !quiet.includes(code));
  const line = lineOf(definition, key);
  const isRegister = line?.kind === 'REGISTER';
  if (found.problems[key] || (isRegister && Object.keys(found.problems).some((at) => at.startsWith(`${key}#`)))) {
    return 'refused';
  }
  const valueIn = (content: Content) => answerAt(definition, content, key);
  const now = valueIn(found.content);
  const note = noteOf(state.base.returned?.lines ?? [], key);
  const isFixed = note && submitted && valueIn(submitted) !== now;
  if (note && !isFixed) {
    return 'returned';
  }
  if (checks.some(({ severity }) => severity === 'HARD')) {
    return 'wrong';
  }
  // The explanation that stands in the field counts before the server has heard of it.
  const soft = checks.map(({ id }) => (state.explanations[id] ?? '').trim() !== '');
  // Of a total a check may point at a line that the unit itself has left blank: that comes first.
  const isLeft = now === null;
  if (soft.includes(false) && !isLeft) {
    return 'warned';
  }
  if (isFixed) {
    return 'fixed';
  }
  if (soft.length > 0 && !isLeft) {
    return 'explained';
  }
  const isSame = now === valueIn(state.base);
  if (state.carried[key] || (isRegister && isSame && now !== null && isCarried(state.base) && !state.confirmed)) {
    return 'carried';
  }
  if (!isSame) {
    return state.sync.kind === 'waiting' ? 'waiting' : 'typed';
  }
  if (found.byCell.get(key)?.some(({ code }) => code === 'blankCell')) {
    return 'partial';
  }
  if (now !== null) {
    return 'saved';
  }
  const isBlank = found.byCell.get(key)?.some(({ code }) => code === 'blank') ?? false;
  const follows = line?.formula && !cellOf(key).station && !isBlank && found.own[line.name] != null;
  return line?.optional || follows ? 'notAsked' : 'empty';
}

function answerAt(definition: FormDefinition, content: Content, key: CellKey): number | string | null {
  const { station } = cellOf(key);
  const line = lineOf(definition, key);
  const answers = station ? content.stations.find((one) => one.station === station)?.figures : content.figures;
  return line ? plainAnswer(answers?.[line.name], line) : null;
}

/** What stands at a cell, in words: why it is refused, the reviewer's note, what the checks say. */
export function wordsOf(key: CellKey, state: FormState, found: Assessment): string {
  const note = noteOf(state.base.returned?.lines ?? [], key);
  return [
    found.problems[key],
    note ? (note.note ?? 'Người thẩm định đề nghị xem lại dòng này.') : undefined,
    ...(found.byCell.get(key) ?? []).filter(({ code }) => !quiet.includes(code)).map(({ message }) => message),
  ]
    .filter(Boolean)
    .join(' ');
}

export function shownText(typed: string, definition: FormDefinition, key: CellKey): string {
  const line = lineOf(definition, key);
  return line ? formatted(typed, line) : typed;
}
