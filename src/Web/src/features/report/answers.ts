import type { ReportAnswersQuery, ReportBeforeQuery } from '../../gateway/generated/graphql';
import { type AreaOf, byLine, type Owed, owedAreas } from './areasOf';
import { isFiled } from './standing';

export type AnswersPeriod = NonNullable<ReportAnswersQuery['period']>;
export type AnsweredSection = Owed<AreaOf<AnswersPeriod>>;
export type Figures = Readonly<Record<string, number | null | undefined>>;

/** What the unit sent of a section in the period before. */
export interface Before {
  readonly period: string;
  readonly figures: Figures;
  readonly total: Figures;
}

/** By section, of what was submitted or accepted: a draft of last period is no figure to compare with. */
export function beforeBySection(answers: readonly ReportBeforeQuery[]): (section: string) => Before | null {
  return (section) => {
    for (const { period } of answers) {
      const area = period && owedAreas(period).find((one) => one.definition.name === section);
      if (area && isFiled(area.filing.state)) {
        return { period: period.name, figures: byLine(area.filing.figures), total: byLine(area.filing.total) };
      }
    }
    return null;
  };
}

/** A line as a row: asked or derived. */
export interface AnswerLine {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly isDerived: boolean;
  readonly isPercentage: boolean;
}

export function linesOf(definition: AnsweredSection['definition']): AnswerLine[] {
  return [
    ...definition.lines.map((line) => ({
      name: line.name,
      label: line.label,
      unit: line.unit,
      isDerived: false,
      isPercentage: line.kind === 'PERCENTAGE',
    })),
    ...definition.derived.map((line) => ({ ...line, isDerived: true, isPercentage: line.unit === '%' })),
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
