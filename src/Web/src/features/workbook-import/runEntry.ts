import { changedOf, type ImportAnswer, type ImportedSection, isFiled, isOpen } from '../../workbooks/importAnswer';
import type { CellError } from '../../workbooks/refusals';

/** As much of a file as a run needs. */
export type RunFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;

/**
 * `waiting` for its check → `checking` → `valid`, `refused` (the file is wrong), `duplicate` (another file of this run is of the same
 * report) or `failed` (no answer came) → `queued` to be written → `writing` → `written`.
 */
export type Stage =
  | 'waiting'
  | 'checking'
  | 'valid'
  | 'refused'
  | 'duplicate'
  | 'failed'
  | 'queued'
  | 'writing'
  | 'written';

/** One file of a run. */
export interface Entry {
  readonly id: number;
  readonly file: RunFile;
  readonly stage: Stage;
  /** Codes of the report that it is of, once known. */
  readonly period: string | null;
  readonly facility: string | null;
  readonly facilityName: string | null;
  /** What the dry run said. */
  readonly checked: ImportAnswer | null;
  /** What the write said. */
  readonly outcome: ImportAnswer | null;
  /** Why it is refused, a duplicate or failed. */
  readonly sentence: string | null;
  readonly errors: readonly CellError[];
  /** It failed while it was written: that is what is tried again. */
  readonly isWriteLost: boolean;
}

export function entryOf(id: number, file: RunFile): Entry {
  return {
    id,
    file,
    stage: 'waiting',
    period: null,
    facility: null,
    facilityName: null,
    checked: null,
    outcome: null,
    sentence: null,
    errors: [],
    isWriteLost: false,
  };
}

/** Which report the file is of; null while that is not known. */
export function reportOf({ period, facility }: Pick<Entry, 'period' | 'facility'>): string | null {
  return period && facility ? `${period}/${facility}` : null;
}

/** Does writing it change anything: figures, or with `submit` also a draft that stands there and passes its checks. */
export function hasWork({ stage, checked }: Entry, submit: boolean): boolean {
  return (
    stage === 'valid' &&
    checked !== null &&
    (changedOf(checked).length > 0 ||
      (submit && checked.sections.some((one) => isOpen(one) && one.version > 0 && one.remarks.length === 0)))
  );
}

/** What became of the sections of a written file. */
export interface WrittenSections {
  readonly written: readonly ImportedSection[];
  readonly submitted: readonly ImportedSection[];
  /** Begun and not sent: what bars them, they say themselves. */
  readonly drafts: readonly ImportedSection[];
}

/**
 * An answer that was lost on the way may have been of a write that happened: sent again, the same file changes and submits nothing. What
 * it did then follows from what the dry run had said.
 */
export function writtenSections({ checked, outcome }: Entry): WrittenSections {
  const sections = outcome?.sections ?? [];
  const before = new Map(checked?.sections.map((one) => [one.section, one]));
  return {
    written: sections.filter((one) => one.changed || before.get(one.section)?.changed),
    submitted: sections.filter((one) => {
      const was = before.get(one.section);
      return one.submitted || (isFiled(one) && was !== undefined && !isFiled(was));
    }),
    drafts: sections.filter(isOpen),
  };
}

export interface Counts {
  readonly all: number;
  readonly checked: number;
  readonly valid: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly duplicate: number;
  readonly failed: number;
  readonly waiting: number;
  readonly queued: number;
  readonly written: number;
  readonly writtenSections: number;
  readonly submittedSections: number;
  readonly draftSections: number;
}

/** The run in numbers. `valid` is what would be written. */
export function countsOf(entries: readonly Entry[], submit: boolean): Counts {
  const of = (...stages: Stage[]) => entries.filter(({ stage }) => stages.includes(stage));
  const written = of('written').map(writtenSections);
  const sum = (pick: (one: WrittenSections) => readonly unknown[]) =>
    written.reduce((total, one) => total + pick(one).length, 0);
  const valid = of('valid').filter((entry) => hasWork(entry, submit)).length;
  const waiting = of('waiting', 'checking').length;
  return {
    all: entries.length,
    checked: entries.length - waiting,
    valid,
    unchanged: of('valid').length - valid,
    refused: of('refused').length,
    duplicate: of('duplicate').length,
    failed: of('failed').length,
    waiting,
    queued: of('queued', 'writing').length,
    written: written.length,
    writtenSections: sum((one) => one.written),
    submittedSections: sum((one) => one.submitted),
    draftSections: sum((one) => one.drafts),
  };
}

export function isFailed({ stage }: Entry): boolean {
  return stage === 'refused' || stage === 'duplicate' || stage === 'failed';
}

/** Of every file that was not taken, a line for each reason, as Excel takes it from the clipboard. */
export function failedList(entries: readonly Entry[]): string {
  const head = ['Tệp', 'Đơn vị', 'Kỳ', 'Trang', 'Ô', 'Lý do'];
  const rows = entries.filter(isFailed).flatMap((entry) => {
    const about = [entry.file.name, entry.facilityName ?? entry.facility ?? '', entry.period ?? ''];
    return entry.errors.length > 0
      ? entry.errors.map(({ sheet, cell, message }) => [...about, sheet ?? '', cell ?? '', message])
      : [[...about, '', '', entry.sentence ?? '']];
  });
  return [head, ...rows].map((row) => row.map((text) => text.replace(/\s+/g, ' ')).join('\t')).join('\n');
}
