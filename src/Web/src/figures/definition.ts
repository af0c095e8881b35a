/**
 * What the gateway's `SectionDefinition` says of a section, as far as figures are computed and checked from it.
 * Structural: whatever the generated GraphQL types hold more is let through.
 */

export type Severity = 'HARD' | 'SOFT';

/** A choice's figure is the number of its value; a text and a register are no number. */
export type LineKind = 'FLOW' | 'STOCK' | 'PERCENTAGE' | 'MONEY' | 'CHOICE' | 'TEXT' | 'REGISTER';

export type ColumnKind = 'TEXT' | 'DATE' | 'NUMBER' | 'CHOICE';

export type StationReporting = 'NONE' | 'INCLUDED' | 'ANNEX';

export type RuleKind =
  | 'BLANK'
  | 'MISSING_STATION'
  | 'EXCEEDS'
  | 'USES_UP'
  | 'UNPAIRED'
  | 'STATIONS_EXCEED'
  | 'ZERO_AFTER_NON_ZERO'
  | 'FELL'
  | 'LESS_THAN_HELD'
  | 'FAR_FROM_PAST'
  | 'FAR_FROM_PEERS'
  | 'DIFFERS'
  | 'NEEDED'
  | 'BLANK_CELL'
  | 'DUPLICATE_ROW'
  | 'AFTER_WINDOW';

export interface Formula {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly over: readonly string[];
  readonly ofGiven: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Conditions on one column: any of them; on several columns: all. Without a column it asks the choice line itself. */
export interface Condition {
  readonly column?: string | null;
  readonly is: string;
}

/** How a line is counted from a register or a choice. */
export interface CountDefinition {
  readonly of: string;
  readonly where: readonly Condition[];
  /** Not the rows but this column's numbers. */
  readonly sum?: string | null;
}

export interface ColumnDefinition {
  readonly name: string;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly optional: boolean;
  readonly longest?: number | null;
  readonly choices: readonly Choice[];
  readonly isKey: boolean;
  /** An optional column is needed after all where the row meets this. */
  readonly neededWhen: readonly Condition[];
}

export interface LineDefinition {
  readonly name: string;
  readonly shortLabel: string;
  readonly kind: LineKind;
  readonly formula?: Formula | null;
  readonly choices?: readonly Choice[];
  readonly columns?: readonly ColumnDefinition[];
  readonly count?: CountDefinition | null;
  readonly longest?: number | null;
  readonly mostRows?: number | null;
}

export interface DerivedDefinition {
  readonly name: string;
  readonly label: string;
  readonly formula: Formula;
}

export interface RuleDefinition {
  readonly code: string;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly lines: readonly string[];
  readonly addends: readonly string[];
  readonly against?: string | null;
  readonly threshold?: number | null;
  readonly least?: number | null;
  readonly message: string;
  readonly messageByDay?: string | null;
}

export interface SectionDefinition {
  readonly stations: StationReporting;
  readonly lines: readonly LineDefinition[];
  readonly derived: readonly DerivedDefinition[];
  readonly rules: readonly RuleDefinition[];
}

/** Numbers by line, all that computes; missing or null is blank, which is not zero. */
export type Figures = Readonly<Record<string, number | null | undefined>>;

/** A record of a register by column: texts, numbers, days (`2023-05-31`), values of choices. */
export type Row = Readonly<Record<string, string | number | null | undefined>>;

/** What one answers to a line. A register of null is not answered, an empty one says that there are none. */
export type Answer = number | string | readonly Row[] | null;

export type Answers = Readonly<Record<string, Answer | undefined>>;

export interface StationAnswers {
  readonly station: string;
  readonly figures: Answers;
}

export interface StationFigures {
  readonly station: string;
  readonly figures: Figures;
}
