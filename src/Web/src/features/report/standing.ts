import type { FilingState, PeriodState } from '../../gateway/generated/graphql';

export interface Cell {
  readonly section: string;
  readonly state: FilingState;
  readonly late: boolean;
  readonly submission: number;
  readonly extendedUntil?: string | null;
}

interface Period {
  readonly dueAt: string;
  readonly from: string;
  readonly state: PeriodState;
}

export function isFiled(state: FilingState): boolean {
  return state === 'SUBMITTED' || state === 'ACCEPTED';
}

/** May the section still be filed: its period takes filings, or an extension allows it. */
export function isOpen(period: Pick<Period, 'state'>, cell: Pick<Cell, 'extendedUntil'>): boolean {
  return period.state === 'OPEN' || period.state === 'PAST_DUE' || Boolean(cell.extendedUntil);
}

/** What a period asks of its reporter. `current`: nothing now, though it is still running. */
export type Standing = 'todo' | 'current' | 'upcoming' | 'past' | 'nothing';

export function standingOf(period: Pick<Period, 'state'>, cells: readonly Cell[]): Standing {
  if (period.state === 'UPCOMING') {
    return 'upcoming';
  }
  if (cells.length === 0) {
    return 'nothing';
  }
  const left = cells.filter((cell) => !isFiled(cell.state));
  // A return stays in sight even where the period has closed: only an extension helps, and somebody must ask for it.
  if (left.some((cell) => isOpen(period, cell) || cell.state === 'RETURNED')) {
    return 'todo';
  }
  return period.state === 'OPEN' ? 'current' : 'past';
}

/** What must be done first comes first: the earliest due date, then what is only running. */
export function inOrder<T extends { period: Period; standing: Standing }>(reports: readonly T[]): T[] {
  return reports
    .filter((report) => report.standing === 'todo' || report.standing === 'current')
    .sort(
      (one, other) =>
        Number(one.standing === 'current') - Number(other.standing === 'current') ||
        one.period.dueAt.localeCompare(other.period.dueAt),
    );
}

/** One line of a period on the screen: a section that needs work, or all that need none. */
export interface Row<TCell extends Cell = Cell> {
  readonly state: 'RETURNED' | 'DRAFT' | 'NOT_STARTED' | 'FILED';
  readonly cells: readonly [TCell, ...TCell[]];
}

const order = ['RETURNED', 'DRAFT', 'NOT_STARTED'] as const;

/** Returned, drafts and what is not begun line by line; what is sent together. Cells come in the form's order and keep it. */
export function rowsOf<TCell extends Cell>(cells: readonly TCell[]): Row<TCell>[] {
  const rows: Row<TCell>[] = order.flatMap((state) =>
    cells.filter((cell) => cell.state === state).map((cell) => ({ state, cells: [cell] as const })),
  );
  const [first, ...others] = cells.filter((cell) => isFiled(cell.state));
  return first ? [...rows, { state: 'FILED', cells: [first, ...others] }] : rows;
}

/** `Đã gửi 4, đã tiếp nhận 2, trong đó 1 quá hạn`, of cells that are filed. */
export function filedText(cells: readonly Cell[]): string {
  const accepted = cells.filter((cell) => cell.state === 'ACCEPTED').length;
  const waiting = cells.length - accepted;
  const late = cells.filter((cell) => cell.late).length;
  const states =
    accepted === 0
      ? `Đã gửi ${waiting} nội dung`
      : waiting === 0
        ? `Đã tiếp nhận ${accepted} nội dung`
        : `Đã gửi ${waiting}, đã tiếp nhận ${accepted} nội dung`;
  return late > 0 ? `${states}, trong đó ${late} quá hạn` : states;
}

/** A reason as a list shows it: its first words. */
export function excerpt(reason: string, longest = 120): string {
  const plain = reason.trim().replace(/\s+/g, ' ');
  if (plain.length <= longest) {
    return plain;
  }
  const cut = plain.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`;
}
