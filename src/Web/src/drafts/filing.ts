import type { Check } from '../figures/checks';
import type {
  Answers,
  Choice,
  ColumnDefinition,
  DerivedDefinition,
  LineDefinition,
  SectionDefinition,
  StationAnswers,
} from '../figures/definition';
import type { FilingAction, FilingState, FormFilingFragment, PeriodState } from '../gateway/generated/graphql';

export interface FormLine extends LineDefinition {
  readonly label: string;
  readonly unit: string;
  readonly optional: boolean;
  /** How to count, or what to write. */
  readonly help?: string | null;
  readonly choices: readonly Choice[];
  readonly columns: readonly ColumnDefinition[];
  /** What is counted for the Sở alone is not shown to who fills in the form. */
  readonly printed: boolean;
}

/** What the form prints of a section, and its rules. */
export interface FormDefinition extends SectionDefinition {
  readonly name: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly form: string;
  readonly number: string;
  readonly lines: readonly FormLine[];
  readonly derived: readonly (DerivedDefinition & { readonly unit: string })[];
}

export type Derived = FormDefinition['derived'][number];

/** Is it a line of the form, or does it follow from others? */
export function isAsked(row: FormLine | Derived): row is FormLine {
  return 'kind' in row;
}

export function isRegister(row: FormLine | Derived): row is FormLine {
  return isAsked(row) && row.kind === 'REGISTER';
}

/** The lines that the form prints, in its order, each derived value after the last line that it follows from. */
export function rowsOf(definition: FormDefinition): (FormLine | Derived)[] {
  const order = new Map<string, number>(definition.lines.map(({ name }, index) => [name, index]));
  const after = new Map<number, Derived[]>();
  for (const derived of definition.derived) {
    const { plus, minus, over } = derived.formula;
    const last = Math.max(...[...plus, ...minus, ...over].map((name) => order.get(name) ?? 0));
    order.set(derived.name, last);
    after.set(last, [...(after.get(last) ?? []), derived]);
  }
  return definition.lines.flatMap((line, index) => [...(line.printed ? [line] : []), ...(after.get(index) ?? [])]);
}

export interface Station {
  readonly code: string;
  readonly name: string;
}

/** What one types into a filing: values, not texts. What is counted from them may stand among them, and follows. */
export interface Content {
  readonly figures: Answers;
  readonly stations: readonly StationAnswers[];
  /** By check id. */
  readonly explanations: Readonly<Record<string, string>>;
}

export interface LineNote {
  readonly line: string;
  readonly note?: string | null;
  readonly station?: string | null;
}

/** A filing as the server last said it, whether GraphQL or REST said it. */
export interface Filing extends Content {
  readonly state: FilingState;
  readonly version: number;
  readonly checks: readonly Check[];
  readonly allowedActions: readonly FilingAction[];
  readonly returned: {
    readonly reason: string;
    readonly by: string;
    readonly at: string;
    readonly lines: readonly LineNote[];
  } | null;
  readonly reopened: { readonly reason: string; readonly by: string; readonly at: string } | null;
  readonly submission: number;
  readonly submittedAt: string | null;
  readonly savedAt: string | null;
  readonly savedBy: string | null;
  readonly dueAt: string;
  readonly periodState: PeriodState;
  readonly extendedUntil: string | null;
  /** Not begun, and its registers stand as this earlier period's filing had them. */
  readonly carriedFrom: CarriedFrom | null;
}

/** A period; REST says its code alone. */
export interface CarriedFrom {
  readonly code: string;
  readonly name?: string;
  readonly year?: number;
  readonly kind?: string;
}

export function filingOf({ explanations, ...received }: FormFilingFragment): Filing {
  return {
    ...received,
    explanations: Object.fromEntries(explanations.map(({ check, text }) => [check, text])),
  };
}

/** What REST says of a filing: the same in another spelling, `camelCase` where GraphQL has `UPPER_CASE`. */
export interface WrittenFiling
  extends Omit<Filing, 'state' | 'checks' | 'allowedActions' | 'periodState' | 'carriedFrom'> {
  readonly state: CamelCase<FilingState>;
  readonly checks: readonly (Omit<Check, 'severity'> & { readonly severity: CamelCase<Check['severity']> })[];
  readonly allowedActions: readonly CamelCase<FilingAction>[];
  readonly periodState: CamelCase<PeriodState>;
  readonly carriedFrom: string | null;
}

export function filingOfWritten(received: WrittenFiling): Filing {
  const { carriedFrom } = received;
  return {
    ...received,
    checks: received.checks.map((check) => ({ ...check, severity: upperCase<Check['severity']>(check.severity) })),
    allowedActions: received.allowedActions.map((action) => upperCase<FilingAction>(action)),
    state: upperCase<FilingState>(received.state),
    periodState: upperCase<PeriodState>(received.periodState),
    carriedFrom: carriedFrom ? { code: carriedFrom } : null,
  };
}

/** `NOT_STARTED` is `notStarted`. */
type CamelCase<TName extends string> = TName extends `${infer TFirst}_${infer TRest}`
  ? `${Lowercase<TFirst>}${Capitalize<CamelCase<TRest>>}`
  : Lowercase<TName>;

function upperCase<TName extends string>(name: CamelCase<TName>): TName {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase() as TName;
}

export function maySave(filing: Filing): boolean {
  return filing.allowedActions.includes('SAVE');
}

/** The server, as far as a draft needs it. */
export interface Server {
  put(content: Content, version: number): Promise<Filing>;
  read(): Promise<Filing>;
  /** @param isClosed The form was left meanwhile. */
  saved?(filing: Filing, isClosed: boolean): void;
}
