import { isBlank, isOfWindow, numbersOf } from './answers';
import { figuresOf } from './count';
import { type Decimal, decimalOf, isNegative, minus, rounded, size, times } from './decimal';
import type {
  Answers,
  Figures,
  LineDefinition,
  RuleDefinition,
  RuleKind,
  SectionDefinition,
  Severity,
  StationAnswers,
  StationFigures,
} from './definition';
import { derive, isAnswered } from './derive';
import { decimalText, text } from './number';
import { rowFindings } from './rowChecks';
import { total } from './total';

/** A check that a filing fails. */
export interface Check {
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly line: string | null;
  readonly station: string | null;
  /** Of a register: the record, 1 for the first that is not blank, and the column. */
  readonly row: number | null;
  readonly column: string | null;
  readonly message: string;
  readonly explanation: string | null;
  /** Stands in the way of a submission. */
  readonly blocks: boolean;
}

/** All that the checks of one filing look at. */
export interface CheckInput {
  readonly own: Answers;
  readonly stations: readonly StationAnswers[];
  /** The stations that the unit reports for. */
  readonly expectedStations: readonly { readonly code: string; readonly name: string }[];
  /** The unit's own previous filing: its total, the period's name, the days of its window, and whether this window holds that one. */
  readonly previous: {
    readonly total: Figures;
    readonly periodName: string;
    readonly days: number;
    readonly held: boolean;
  } | null;
  /** Sum of the same tier in the previous period, and of how many units. */
  readonly peers: { readonly figures: Figures; readonly periodName: string; readonly units: number } | null;
  /** Days of this period's window, and its last. */
  readonly days: number;
  readonly windowEnd: string;
  /** Given so far, by check id. */
  readonly explanations: Readonly<Record<string, string>>;
}

type Finding = Omit<Check, 'explanation' | 'blocks'>;
type Placeholders = (name: string) => string;

const across: readonly RuleKind[] = ['EXCEEDS', 'USES_UP', 'UNPAIRED', 'DIFFERS', 'NEEDED'];
const past: readonly RuleKind[] = ['ZERO_AFTER_NON_ZERO', 'FELL', 'LESS_THAN_HELD', 'FAR_FROM_PAST'];

/** Everything that a filing fails of the section's published rules, in the server's order: hard checks first, own figures before stations'. */
export function check(definition: SectionDefinition, input: CheckInput): Check[] {
  const ownNumbers = figuresOf(definition, input.own);
  const numbers = input.stations.map(({ station, figures }) => ({ station, figures: figuresOf(definition, figures) }));
  const own = { ...input.own, ...ownNumbers };
  const stations = input.stations.map(({ station, figures }, index) => ({
    station,
    figures: { ...figures, ...numbers[index]?.figures },
  }));
  const whole = total(definition, ownNumbers, numbers);
  const found = [
    ...blanks(definition, own, null),
    ...acrossLines(definition, 'HARD', own, null),
    ...acrossLines(definition, 'SOFT', whole, null),
    ...ofRows(definition, input),
    ...ofStations(definition, { ...input, own, stations }, numbers),
    ...fromPast(definition, whole, input),
    ...fromPeers(definition, whole, input),
  ];
  return found.sort(byWeight).map((finding) => {
    const isSoft = finding.severity === 'SOFT';
    const explanation = isSoft ? (input.explanations[finding.id] ?? null) : null;
    return { ...finding, explanation, blocks: !isSoft || !explanation?.trim() };
  });
}

/** Sorting keeps the order of equals. */
function byWeight(one: Finding, other: Finding): number {
  if (one.severity !== other.severity) {
    return one.severity === 'HARD' ? -1 : 1;
  }
  const [left, right] = [one.station ?? '', other.station ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}

function rules(definition: SectionDefinition, ...kinds: readonly RuleKind[]): readonly RuleDefinition[] {
  return definition.rules.filter((rule) => kinds.includes(rule.kind));
}

function finding(
  rule: RuleDefinition,
  line: string | null,
  station: string | null,
  fill: Placeholders,
  message = rule.message,
): Finding {
  const at = line === null ? rule.code : `${rule.code}:${line}`;
  return {
    id: station === null ? at : `${at}@${station}`,
    code: rule.code,
    severity: rule.severity,
    line,
    station,
    row: null,
    column: null,
    message: filled(message, fill),
  };
}

function filled(message: string, fill: Placeholders): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => fill(name));
}

function lineOf(definition: SectionDefinition, name: string): LineDefinition | undefined {
  return definition.lines.find((line) => line.name === name);
}

function labelOf(definition: SectionDefinition, name: string): string {
  return lineOf(definition, name)?.shortLabel ?? definition.derived.find((d) => d.name === name)?.label ?? name;
}

function blanks(definition: SectionDefinition, answers: Answers, station: string | null): Finding[] {
  return rules(definition, 'BLANK').flatMap((rule) =>
    rule.lines
      .filter((name) => {
        const formula = lineOf(definition, name)?.formula;
        return isBlank(answers[name]) && !(formula && isAnswered(formula, answers));
      })
      .map((name) => finding(rule, name, station, () => labelOf(definition, name))),
  );
}

function acrossLines(
  definition: SectionDefinition,
  severity: Severity,
  answers: Answers,
  station: string | null,
): Finding[] {
  const figures = numbersOf(answers);
  const broken = rules(definition, ...across).filter(
    // A unit puts into words what it has; of its stations nobody asks that.
    (rule) => rule.severity === severity && !(rule.kind === 'NEEDED' && station) && breaks(rule, answers, figures),
  );
  return broken.flatMap((rule) =>
    rule.lines.map((line) =>
      finding(rule, line, station, (name) => text(name === 'sum' ? sum(rule.addends, figures) : figures[name])),
    ),
  );
}

function breaks(rule: RuleDefinition, answers: Answers, figures: Figures): boolean {
  const against = rule.against ? figures[rule.against] : null;
  if (against == null) {
    return false;
  }
  switch (rule.kind) {
    case 'EXCEEDS':
      return sum(rule.addends, figures) > against;
    case 'DIFFERS':
      return rule.addends.every((name) => figures[name] != null) && sum(rule.addends, figures) !== against;
    case 'USES_UP':
      return against > 0 && sum(rule.addends, figures) === against;
    case 'NEEDED':
      return against > 0 && rule.lines.some((line) => isBlank(answers[line]));
    default:
      return rule.lines.some((line) => isBlank(answers[line]));
  }
}

function sum(names: readonly string[], figures: Figures): number {
  return names.reduce((all, name) => all + (figures[name] ?? 0), 0);
}

function ofRows(definition: SectionDefinition, { own, windowEnd }: CheckInput): Finding[] {
  return rowFindings(definition.lines, definition.rules, own, windowEnd).map(({ rule, line, row, column, words }) => ({
    id: `${rule.code}:${line}#${row}${column === null ? '' : `.${column}`}`,
    code: rule.code,
    severity: rule.severity,
    line,
    station: null,
    row,
    column,
    message: filled(rule.message, (name) => words[name] ?? ''),
  }));
}

function ofStations(definition: SectionDefinition, input: CheckInput, numbers: readonly StationFigures[]): Finding[] {
  const isEmpty = (answers: Answers) => definition.lines.every((line) => isBlank(answers[line.name]));
  const missing = rules(definition, 'MISSING_STATION').flatMap((rule) =>
    input.expectedStations
      .filter(({ code }) => input.stations.every((s) => s.station !== code || isEmpty(s.figures)))
      .map((station) => ({ station, found: finding(rule, null, station.code, () => station.name) })),
  );
  const given = input.stations.filter(({ station }) => missing.every((m) => m.station.code !== station));
  return [
    ...missing.map((m) => m.found),
    ...(definition.stations === 'ANNEX' ? given.flatMap((s) => blanks(definition, s.figures, s.station)) : []),
    // Soft rules are asked of the unit's total alone: forty stations would drown the reporter in questions.
    ...given.flatMap((s) => acrossLines(definition, 'HARD', s.figures, s.station)),
    ...overTotal(definition, numbersOf(input.own), numbers),
  ];
}

function overTotal(definition: SectionDefinition, figures: Figures, stations: readonly StationFigures[]): Finding[] {
  return rules(definition, 'STATIONS_EXCEED').flatMap((rule) =>
    rule.lines.flatMap((name) => {
      const all = stations.reduce((added, station) => added + (station.figures[name] ?? 0), 0);
      const own = figures[name];
      const words: Record<string, string> = { label: labelOf(definition, name), sum: text(all), value: text(own) };
      return own != null && all > own ? [finding(rule, name, null, (word) => words[word] ?? '')] : [];
    }),
  );
}

function fromPast(definition: SectionDefinition, whole: Figures, { previous, days }: CheckInput): Finding[] {
  if (!previous) {
    return [];
  }
  return definition.lines.flatMap((line) => {
    const [now, before] = [whole[line.name], previous.total[line.name]];
    if (now == null || before == null) {
      return [];
    }
    const byDay = isOfWindow(line) && days !== previous.days;
    // Multiplied instead of divided: thirds of a count would be rounded.
    const [scale, part] = byDay ? [previous.days, days] : [1, 1];
    const rule = rules(definition, ...past).find(
      (asked) => asked.lines.includes(line.name) && differs(asked, now, before, scale, part, previous.held),
    );
    const words: Record<string, string> = {
      label: line.shortLabel,
      period: previous.periodName,
      days: text(previous.days),
      before: text(before),
      value: text(now),
    };
    const message = (byDay ? rule?.messageByDay : null) ?? rule?.message;
    return rule ? [finding(rule, line.name, null, (word) => words[word] ?? '', message)] : [];
  });
}

function differs(
  rule: RuleDefinition,
  now: number,
  before: number,
  scale: number,
  part: number,
  held: boolean,
): boolean {
  if (rule.kind === 'ZERO_AFTER_NON_ZERO') {
    return now === 0 && before > 0;
  }
  if (rule.kind === 'FELL' || rule.kind === 'LESS_THAN_HELD') {
    return now < before && (rule.kind === 'FELL' || held);
  }
  // In whole numbers: money by the days of a year goes beyond what a float holds exactly.
  const [scaled, expected] = [times(decimalOf(now), scale), times(decimalOf(before), part)];
  const far = (more: Decimal, less: Decimal) => isNegative(minus(times(less, rule.threshold ?? 0), more));
  const isFar = far(scaled, expected) || far(expected, scaled);
  const apart = size(minus(scaled, expected));
  return before > 0 && isFar && !isNegative(minus(apart, decimalOf((rule.least ?? 0) * scale)));
}

function fromPeers(definition: SectionDefinition, whole: Figures, { peers }: CheckInput): Finding[] {
  if (!peers) {
    return [];
  }
  const rate = (figures: Figures, name: string): Decimal | null => {
    // A percentage over zero has no value, whatever was typed.
    const values = derive(definition, figures);
    const value = name in values ? values[name] : figures[name];
    return value == null ? null : decimalOf(value);
  };
  return rules(definition, 'FAR_FROM_PEERS').flatMap((rule) =>
    peers.units < (rule.least ?? 0)
      ? []
      : rule.lines.flatMap((name) => {
          const [mine, theirs] = [rate(whole, name), rate(peers.figures, name)];
          if (!mine || !theirs || isNegative(minus(minus(theirs, mine), decimalOf(rule.threshold ?? 0)))) {
            return [];
          }
          const words: Record<string, string> = {
            label: labelOf(definition, name),
            period: peers.periodName,
            value: decimalText(rounded(mine, 2, 'even')),
            peers: decimalText(rounded(theirs, 2, 'even')),
          };
          return [finding(rule, name, null, (word) => words[word] ?? '')];
        }),
  );
}
