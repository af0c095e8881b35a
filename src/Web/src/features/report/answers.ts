import { type Movement, movementOf, movements } from '../../figures/change';
import { printedLabel } from '../../figures/label';
import type { ReportAnswersQuery } from '../../gateway/generated/graphql';
import type { AreaOf, Owed } from './areasOf';
import { isFiled } from './standing';

export type AnswersPeriod = NonNullable<ReportAnswersQuery['period']>;
export type AnsweredSection = Owed<AreaOf<AnswersPeriod>>;

/** A line as a row: asked or derived. */
export interface AnswerLine {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly isDerived: boolean;
  /** A percentage moves by points, a count in the window by day, one at its end as it is. */
  readonly moves: Movement;
  /** No answer is no gap: an optional line, or a rate of nothing. */
  readonly mayBeBlank: boolean;
}

export function linesOf(definition: AnsweredSection['definition']): AnswerLine[] {
  return [
    ...definition.lines.map(
      (line): AnswerLine => ({
        name: line.name,
        label: printedLabel(line.label),
        unit: line.unit,
        isDerived: false,
        moves: movements[line.kind],
        mayBeBlank: line.optional,
      }),
    ),
    ...definition.derived.map(
      (line): AnswerLine => ({
        ...line,
        isDerived: true,
        moves: movementOf(line.formula, definition.lines),
        mayBeBlank: true,
      }),
    ),
  ];
}

/** Something that stands in the way of sending, or that the reviewer will read. */
export interface OpenCheck {
  readonly key: string;
  readonly section: AnsweredSection;
  readonly line: string | null;
  readonly station: string | null;
  readonly message: string;
  readonly explanation: string | null;
  readonly blocks: boolean;
}

/** Every open check of the report, what bars sending first, in the form's order. A section not begun bars as a whole. */
export function openChecks(sections: readonly AnsweredSection[]): OpenCheck[] {
  const all = sections.flatMap((section): OpenCheck[] => {
    const { filing, definition } = section;
    if (filing.state === 'NOT_STARTED') {
      const message = `“${definition.shortTitle}” chưa nhập số liệu.`;
      return [{ key: definition.name, section, line: null, station: null, message, explanation: null, blocks: true }];
    }
    return filing.checks.map((check) => ({
      key: `${definition.name}/${check.id}`,
      section,
      line: check.line ?? null,
      station: check.station ?? null,
      message: check.message,
      explanation: check.explanation ?? null,
      // What is sent is the reviewer's to weigh.
      blocks: check.blocks && !isFiled(filing.state),
    }));
  });
  return [...all.filter((check) => check.blocks), ...all.filter((check) => !check.blocks)];
}

/** May this person still enter or send something here: then each line leads back to its cell. */
export function isEditable({ filing }: AnsweredSection): boolean {
  return filing.allowedActions.some((action) => action === 'SAVE' || action === 'SUBMIT');
}
