/**
 * What the gateway's `SectionDefinition` says of a section, as far as figures are computed and checked from it.
 * Structural: whatever the generated GraphQL types hold more is let through.
 */

export type Severity = 'HARD' | 'SOFT';

export type LineKind = 'FLOW' | 'STOCK' | 'PERCENTAGE';

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
  | 'FAR_FROM_PAST'
  | 'FAR_FROM_PEERS';

export interface Formula {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly over: readonly string[];
  readonly ofGiven: boolean;
}

export interface LineDefinition {
  readonly name: string;
  readonly shortLabel: string;
  readonly kind: LineKind;
  readonly formula?: Formula | null;
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

/** Values by line; missing or null is blank, which is not zero. */
export type Figures = Readonly<Record<string, number | null | undefined>>;

export interface StationFigures {
  readonly station: string;
  readonly figures: Figures;
}
