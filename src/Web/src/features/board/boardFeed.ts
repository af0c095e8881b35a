import type { BoardChangesQuery, BoardPageQuery, BoardStartQuery } from '../../gateway/generated/graphql';
import { Problem } from '../../gateway/problem';
import { changedSections, type UnitRow, unitRow } from './unitRow';

export type BoardPeriod = NonNullable<BoardStartQuery['period']>;

/** What the board asks of the gateway. */
export interface BoardSource {
  start(period: string): Promise<BoardStartQuery>;
  page(period: string, after: string | null): Promise<BoardPageQuery>;
  changes(period: string, cursor: string): Promise<BoardChangesQuery>;
}

export interface BoardState {
  stage: 'loading' | 'ready' | 'broken';
  error: unknown;
  period: BoardPeriod | null;
  rows: ReadonlyMap<string, UnitRow>;
  /** Units on the board in all; 0 until the first page is there. */
  total: number;
  cursor: string;
  /** The server's time at the last answer. */
  updatedAt: string | null;
  /** The last question got no answer; the next one is coming. */
  away: boolean;
  /** Cells that changed a moment ago: unit → sections. */
  glowing: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many cells the last change touched. */
  lastChanged: number;
}

export const emptyBoard: BoardState = {
  stage: 'loading',
  error: null,
  period: null,
  rows: new Map(),
  total: 0,
  cursor: '',
  updatedAt: null,
  away: false,
  glowing: new Map(),
  lastChanged: 0,
};

/**
 * A period's board, kept as the server has it: cursor first, then the pages, then what changed since. Draws nothing and knows no
 * clock; who owns it decides when to ask again.
 */
export class BoardFeed {
  state: BoardState;
  private readonly listeners = new Set<() => void>();
  private asking: Promise<void> | null = null;

  private readonly source: BoardSource;
  private readonly period: string;

  /** @param left What an earlier visit left, to go on from. */
  constructor(source: BoardSource, period: string, left?: BoardState) {
    this.source = source;
    this.period = period;
    this.state = left ? { ...left, glowing: new Map(), lastChanged: 0 } : emptyBoard;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): BoardState => this.state;

  private set(change: Partial<BoardState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) {
      listener();
    }
  }

  /** Brings the board up to date: loads it, or asks for changes. Never two at once. */
  refresh(): Promise<void> {
    this.asking ??= (this.state.stage === 'ready' ? this.follow() : this.load()).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async load(): Promise<void> {
    this.set({ stage: 'loading', error: null });
    try {
      // The cursor before the pages: a change between the two then comes twice rather than never.
      const start = await this.source.start(this.period);
      if (!start.period) {
        throw new Problem({ title: `Không có kỳ báo cáo “${this.period}”. Chọn một kỳ khác.`, status: 404 });
      }
      const rows = new Map<string, UnitRow>();
      this.set({ period: start.period, rows, cursor: start.period.changes.cursor, updatedAt: start.now });
      let after: string | null = null;
      do {
        const page: BoardPageQuery = await this.source.page(this.period, after);
        const board = page.period?.board;
        for (const node of board?.nodes ?? []) {
          rows.set(node.facility.code, unitRow(node));
        }
        after = board?.pageInfo.hasNextPage ? (board.pageInfo.endCursor ?? null) : null;
        this.set({ rows: new Map(rows), total: board?.totalCount ?? rows.size });
      } while (after);
      this.set({ stage: 'ready', away: false });
    } catch (error) {
      this.set({ stage: 'broken', error });
    }
  }

  private async follow(): Promise<void> {
    try {
      for (let more = true; more; ) {
        const answer = await this.source.changes(this.period, this.state.cursor);
        if (!answer.period) {
          return;
        }
        this.take(answer.now, answer.period);
        more = answer.period.changes.more;
      }
    } catch (error) {
      if (error instanceof Problem && error.code === 'BAD_CURSOR') {
        await this.load();
      } else {
        this.set({ away: true });
      }
    }
  }

  private take(now: string, { changes, ...standing }: NonNullable<BoardChangesQuery['period']>): void {
    const { rows: before, period } = this.state;
    const glowing = new Map<string, ReadonlySet<string>>();
    let lastChanged = 0;
    let rows = before;
    if (changes.rows.length > 0) {
      const next = new Map(before);
      for (const node of changes.rows) {
        const row = unitRow(node);
        const changed = changedSections(before.get(row.code), row);
        next.set(row.code, row);
        if (changed.length > 0) {
          glowing.set(row.code, new Set(changed));
          lastChanged += changed.length;
        }
      }
      rows = next;
    }
    this.set({
      rows,
      total: rows.size,
      cursor: changes.cursor,
      updatedAt: now,
      away: false,
      period: period && {
        ...period,
        ...standing,
        completeness: changes.completeness ?? period.completeness,
      },
      ...(lastChanged > 0 ? { glowing, lastChanged } : {}),
    });
  }

  /** The changed cells have been seen. */
  settle(): void {
    if (this.state.glowing.size > 0) {
      this.set({ glowing: new Map() });
    }
  }
}
