import type { FieldValues, Path, UseFormSetError } from 'react-hook-form';
import { Problem, type ProblemLine, sentenceOf } from '../../gateway/problem';

/** Why a form was not taken: one sentence, and the lines that belong to no field of it. */
export interface Refusal {
  sentence: string;
  lines: string[];
  /** The record was changed by someone else since it was read. */
  stale: boolean;
}

/** `contacts[0].fullName` → `contacts.0.fullName`, as the form names it. */
export function pathOf(line: string): string {
  return line.replace(/\[(\d+)\]/g, '.$1');
}

/**
 * Puts what the server refused beside the fields it names, and the caret into the first of them. Nothing typed is touched.
 * @param isField The form's field for a path; null where it has none. `notApplicableSections.2` may be shown at `notApplicableSections`.
 */
export function placeRefusal<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
  isField: (path: string, line: ProblemLine) => string | null,
): Refusal {
  const lines: string[] = [];
  let placed = 0;
  for (const refused of error instanceof Problem ? error.lines : []) {
    const field = refused.line ? isField(pathOf(refused.line), refused) : null;
    if (field) {
      setError(field as Path<T>, { type: refused.code, message: refused.message }, { shouldFocus: placed === 0 });
      placed++;
    } else if (!lines.includes(refused.message)) {
      lines.push(refused.message);
    }
  }
  const sentence = sentenceOf(error);
  const others = lines.filter((line) => line !== sentence);
  return {
    // The server's own sentence says “below”; here the lines stand beside their fields.
    sentence: placed > 0 && others.length === 0 ? `Có ${placed} chỗ cần sửa, lý do ghi dưới từng ô.` : sentence,
    lines: others,
    stale: error instanceof Problem && error.status === 412,
  };
}
