import { isTyped } from '../../figures/answers';
import { type Movement, movementOf, movements } from '../../figures/change';
import type { Choice, ColumnDefinition, LineKind } from '../../figures/definition';
import { printedLabel } from '../../figures/label';
import type { ReportAnswersQuery } from '../../gateway/generated/graphql';
import { formName } from '../../province/province';
import type { Owed } from './owedSections';
import { isFiled } from './standing';

export type AnswersPeriod = NonNullable<ReportAnswersQuery['period']>;
export type AnsweredSection = Owed<NonNullable<AnswersPeriod['sections'][number]>>;

/** A line as a row: asked or derived. */
export interface AnswerLine {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** Of what is derived as of a count. */
  readonly kind: LineKind;
  readonly choices: readonly Choice[];
  readonly columns: readonly ColumnDefinition[];
  /** Nobody types it: derived from other lines, or counted from a list. */
  readonly isDerived: boolean;
  /** A percentage moves by points, a count in the window by day, one at its end as it is. */
  readonly moves: Movement;
  /** No answer is no gap: an optional line, or a rate of nothing. */
  readonly mayBeBlank: boolean;
}

export function linesOf(definition: AnsweredSection['definition']): AnswerLine[] {
  return [
    ...definition.lines
      .filter(({ printed }) => printed)
      .map(
        (line): AnswerLine => ({
          name: line.name,
          label: printedLabel(line.label),
          unit: line.unit,
          kind: line.kind,
          choices: line.choices,
          columns: line.columns,
          isDerived: !isTyped(line),
          moves: movements[line.kind],
          mayBeBlank: line.optional || !isTyped(line),
        }),
      ),
    ...definition.derived.map(
      (line): AnswerLine => ({
        ...line,
        kind: line.formula.over.length > 0 ? 'PERCENTAGE' : 'STOCK',
        choices: [],
        columns: [],
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
  /** Of a list its row, 1 for the first, and the column. */
  readonly row: number | null;
  readonly column: string | null;
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
      const nowhere = { line: null, station: null, row: null, column: null };
      return [{ key: definition.name, section, ...nowhere, message, explanation: null, blocks: true }];
    }
    return filing.checks.map((check) => ({
      key: `${definition.name}/${check.id}`,
      section,
      line: check.line ?? null,
      station: check.station ?? null,
      row: check.row ?? null,
      column: check.column ?? null,
      message: check.message,
      explanation: check.explanation ?? null,
      // What is sent is the reviewer's to weigh.
      blocks: check.blocks && !isFiled(filing.state),
    }));
  });
  return [...all.filter((check) => check.blocks), ...all.filter((check) => !check.blocks)];
}

interface Placed {
  readonly definition: { readonly form: string; readonly number: string };
}

/** `Mục 3.1`, with the form's name where a report has several: their numbers alone do not tell them apart. */
export function placeOf({ definition }: Placed, sections: readonly Placed[]): string {
  const isAlone = sections.every((one) => one.definition.form === definition.form);
  return isAlone ? `Mục ${definition.number}` : `${formName(definition.form)}, mục ${definition.number}`;
}

/** The address of a line's cell within the section's form. */
export function cellSearch(at: {
  line?: string | null;
  station?: string | null;
  row?: number | null;
  column?: string | null;
}) {
  return {
    ...(at.line ? { dong: at.line } : {}),
    ...(at.station ? { tram: at.station } : {}),
    ...(at.row ? { hang: at.row } : {}),
    ...(at.column ? { cot: at.column } : {}),
  };
}

/** May this person still enter or send something here: then each line leads back to its cell. */
export function isEditable({ filing }: AnsweredSection): boolean {
  return filing.allowedActions.some((action) => action === 'SAVE' || action === 'SUBMIT');
}
