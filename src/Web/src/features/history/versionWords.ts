import { isNumber } from '../../figures/answers';
import type { FilingAction, FilingHistoryQuery } from '../../gateway/generated/graphql';
import type { Meaning } from '../../ui/Notice';
import { placeOf } from './comparison';

type Section = NonNullable<NonNullable<FilingHistoryQuery['period']>['section']>;
export type Definition = Section['definition'];
/** A version of a filing of whichever area. */
export type Version = NonNullable<Section['filing']>['versions'][number];
type Decision = Version['decisions'][number];

export const decided: Partial<Record<FilingAction, { meaning: Meaning; sign: string; words: string }>> = {
  RETURN: { meaning: 'bad', sign: '↩', words: 'Trả lại' },
  ACCEPT: { meaning: 'done', sign: '✓', words: 'Tiếp nhận' },
  REOPEN: { meaning: 'look', sign: '!', words: 'Mở lại' },
};

type Labels = ReadonlyMap<string, string>;

/** What each line and derived value is called. */
export function labelsOf({ lines, derived }: Definition): Labels {
  return new Map([
    ...lines.map(({ name, shortLabel }) => [name, shortLabel] as const),
    ...derived.map(({ name, label }) => [name, label] as const),
  ]);
}

function placed(labels: Labels, version: Version, line: string, station: string | null): string {
  const name = station && (version.stations.find((one) => one.station === station)?.name ?? station);
  return `dòng “${labels.get(line) ?? line}”${name ? ` của ${name}` : ''}`;
}

/** Numbers are counted as such; with texts or rows among them all are places that changed. */
export function changedWords({ lines }: Definition, { changes }: Version): string {
  const numbers = new Set(lines.filter(isNumber).map(({ name }) => name));
  const things = changes.every(({ line }) => numbers.has(line)) ? 'số' : 'chỗ';
  return changes.length === 0
    ? 'không đổi nội dung nào so với bản trước'
    : `đổi ${changes.length} ${things} so với bản trước`;
}

/** A line that a decision points at, with what is to be mended there. */
export function notedWords(
  labels: Labels,
  version: Version,
  { line, station, note }: Decision['lines'][number],
): string {
  return `${placed(labels, version, line, station)}${note ? `: “${note}”` : ''}`;
}

export function explainedWords(
  labels: Labels,
  version: Version,
  { check, text }: Version['explanations'][number],
): string {
  const { line, station } = placeOf(check);
  return `Giải trình${line && ` về ${placed(labels, version, line, station)}`}: “${text}”`;
}
