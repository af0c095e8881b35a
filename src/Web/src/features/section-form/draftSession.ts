import { NoLine, Problem } from '../../gateway/problem';
import { type CellKey, cellKey, contentOf, formatted, lineOf, sameContent, type Texts, textsOf } from './cells';
import { type Difference, differences, type Mine, merge, type Side } from './differences';
import type { DraftStore, LocalDraft } from './draftStore';
import { type Content, type Filing, type FormDefinition, maySave, type Station } from './filing';
import { reconcile } from './reconcile';

export type Sync =
  | { readonly kind: 'opening' | 'untouched' | 'typed' | 'saving' | 'waiting' | 'conflict' }
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'refused'; readonly message: string };

/** What is here and what is at the server are two things, and a person must choose. */
export interface Conflict {
  readonly theirs: Filing;
  readonly mine: Mine;
  readonly found: readonly Difference[];
  /** The server takes no draft any more: there is nothing to choose, only to see and to let go. */
  readonly barred: boolean;
}

export interface FormState {
  /** What stands in each cell, as typed. */
  readonly texts: Texts;
  readonly explanations: Readonly<Record<string, string>>;
  /** Cells that hold last period's figure untouched. */
  readonly carried: Readonly<Record<CellKey, true>>;
  /** What the server last said. */
  readonly base: Filing;
  readonly sync: Sync;
  /** What the server refused, by cell. */
  readonly refusals: Readonly<Record<CellKey, string>>;
  readonly conflict: Conflict | null;
  /** What the last paste wrote over. */
  readonly before: Texts | null;
  /** Private windows of some browsers keep nothing. */
  readonly keeps: boolean;
}

/** The server, as far as a draft needs it. */
export interface Door {
  put(content: Content, version: number): Promise<Filing>;
  read(): Promise<Filing>;
  saved?(filing: Filing): void;
}

const pause = 800;
const longestRetry = 30_000;

/**
 * The draft of one filing while it is open: kept on this device at each keystroke, sent after a pause, one request at a time, always
 * on the version that it was typed on. What the server refuses or changed meanwhile is shown, never written over.
 */
export class DraftSession {
  readonly definition: FormDefinition;
  readonly stations: readonly Station[];
  private readonly store: DraftStore;
  private readonly door: Door;
  private readonly listeners = new Set<() => void>();
  private current: FormState;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private inFlight: Promise<void> | null = null;
  private failures = 0;
  private keeping: Promise<void> = Promise.resolve();

  constructor(definition: FormDefinition, stations: readonly Station[], filing: Filing, store: DraftStore, door: Door) {
    this.definition = definition;
    this.stations = stations;
    this.store = store;
    this.door = door;
    this.current = { ...this.as(filing), sync: { kind: 'opening' }, keeps: true };
  }

  get state(): FormState {
    return this.current;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what an earlier visit left on this device. */
  async open(): Promise<void> {
    if (this.current.sync.kind !== 'opening') {
      return;
    }
    let local: LocalDraft | null = null;
    try {
      local = await this.store.take();
    } catch {
      this.set({ keeps: false });
    }
    const { base } = this.current;
    const next = reconcile(this.definition, this.stations, local, base);
    if (next.kind === 'server' || !local) {
      this.set({ sync: rested(base) });
      if (local) {
        this.forget();
      }
      return;
    }
    const { texts, explanations } = local;
    if (next.kind === 'conflict') {
      this.stop(base, { texts, explanations }, next.found, false);
    } else if (next.kind === 'barred') {
      this.stop(base, { texts, explanations }, next.found, true);
    } else {
      const carried = Object.fromEntries(local.carried.map((key) => [key, true as const]));
      this.set({ texts: { ...this.current.texts, ...texts }, explanations, carried, sync: { kind: 'typed' } });
      await this.saveNow();
    }
  }

  type(key: CellKey, typed: string): void {
    this.write({ [key]: typed });
  }

  /** The same value in other words: nothing to save. */
  reshape(key: CellKey, shown: string): void {
    if (this.current.texts[key] !== shown) {
      this.set({ texts: { ...this.current.texts, [key]: shown } });
    }
  }

  /** Many cells at once, to be undone at once. */
  paste(cells: Texts): void {
    const before = Object.fromEntries(Object.keys(cells).map((key) => [key, this.current.texts[key] ?? '']));
    this.write(this.shaped(cells));
    this.set({ before });
  }

  undoPaste(): void {
    if (this.current.before) {
      this.write(this.current.before);
    }
  }

  carry(key: CellKey, value: string): void {
    this.write({ [key]: value });
    this.set({ carried: { ...this.current.carried, [key]: true } });
  }

  explain(check: string, given: string): void {
    this.touch({ explanations: { ...this.current.explanations, [check]: given } });
  }

  content(state: FormState = this.current): Content {
    return contentOf(this.definition, this.stations, state.texts, state.explanations);
  }

  get isDirty(): boolean {
    return !sameContent(this.definition, this.content(), this.current.base);
  }

  /** Sends what is not sent yet; answers when that is done or has failed. */
  async saveNow(): Promise<void> {
    clearTimeout(this.timer);
    while (this.inFlight) {
      await this.inFlight;
    }
    if (this.current.conflict || this.current.sync.kind === 'opening') {
      return;
    }
    if (!this.isDirty || !maySave(this.current.base)) {
      this.settle();
      return;
    }
    this.inFlight = this.send().finally(() => {
      this.inFlight = null;
    });
    await this.inFlight;
  }

  /** The line is back. */
  retry = (): void => {
    if (this.current.sync.kind === 'waiting') {
      void this.saveNow();
    }
  };

  /** The server said something newer, which nobody here waited for. */
  received(filing: Filing): void {
    const isNews = filing.version > this.current.base.version;
    if (isNews && !this.inFlight && !this.current.conflict && this.current.sync.kind !== 'opening' && !this.isDirty) {
      this.set({ ...this.as(filing), sync: rested(filing) });
    }
  }

  resolve(choices: Readonly<Record<string, Side>>): Promise<void> {
    const { conflict } = this.current;
    if (!conflict) {
      return Promise.resolve();
    }
    const merged = merge(conflict.mine, conflict.found, choices);
    this.set({ ...this.as(conflict.theirs), ...merged, sync: { kind: 'typed' } });
    this.keep();
    return this.saveNow();
  }

  /** Lets go of what is kept here and cannot be sent. */
  drop(): void {
    this.forget();
    this.set({ conflict: null, sync: rested(this.current.base) });
  }

  close(): void {
    void this.saveNow();
    clearTimeout(this.timer);
  }

  private write(cells: Texts): void {
    const carried = { ...this.current.carried };
    const refusals = { ...this.current.refusals };
    for (const key of Object.keys(cells)) {
      delete carried[key];
      delete refusals[key];
    }
    this.touch({ texts: { ...this.current.texts, ...cells }, carried, refusals, before: null });
  }

  private touch(change: Partial<FormState>): void {
    if (this.current.conflict || !maySave(this.current.base)) {
      return;
    }
    const { kind } = this.current.sync;
    this.set({ ...change, ...(kind === 'saving' || kind === 'waiting' ? {} : { sync: { kind: 'typed' } }) });
    this.keep();
    if (kind !== 'waiting') {
      this.schedule(pause);
    }
  }

  private async send(): Promise<void> {
    const { base } = this.current;
    const sent = this.content();
    this.set({ sync: { kind: 'saving' } });
    try {
      this.accept(await this.door.put(sent, base.version));
    } catch (error) {
      await this.failed(error, sent);
    }
  }

  private accept(filing: Filing): void {
    this.failures = 0;
    this.set({ base: filing, refusals: {} });
    this.door.saved?.(filing);
    if (this.isDirty) {
      this.set({ sync: { kind: 'typed' } });
      this.keep();
      this.schedule(pause);
    } else {
      this.settle();
    }
  }

  private async failed(error: unknown, sent: Content): Promise<void> {
    if (error instanceof Problem && error.status === 412) {
      await this.meet(sent);
    } else if (error instanceof Problem && (error.status === 409 || error.status === 404)) {
      await this.meet(sent, error.message);
    } else if (error instanceof Problem && error.status < 500 && error.status !== 429 && error.status !== 401) {
      const lines = error.lines.map(({ line, station, message }) => [cellKey(line ?? '', station), message]);
      this.set({ refusals: Object.fromEntries(lines), sync: { kind: 'refused', message: error.message } });
    } else if (error instanceof NoLine || error instanceof Problem) {
      this.set({ sync: { kind: 'waiting' } });
      this.schedule(Math.min(longestRetry, 2_000 * 2 ** this.failures++));
    } else {
      throw error;
    }
  }

  /** Somebody wrote meanwhile, or this very draft arrived and only its answer was lost. */
  private async meet(sent: Content, refusal?: string): Promise<void> {
    let theirs: Filing;
    try {
      theirs = await this.door.read();
    } catch {
      this.set({ sync: { kind: 'waiting' } });
      this.schedule(Math.min(longestRetry, 2_000 * 2 ** this.failures++));
      return;
    }
    if (sameContent(this.definition, sent, theirs) && maySave(theirs)) {
      this.accept(theirs);
      return;
    }
    if (refusal && maySave(theirs) && theirs.version === this.current.base.version) {
      this.set({ sync: { kind: 'refused', message: refusal } });
      return;
    }
    const { texts, explanations, base } = this.current;
    const found = differences(this.definition, this.stations, { texts, explanations }, theirs, base);
    this.stop(theirs, { texts, explanations }, found, !maySave(theirs));
  }

  private stop(theirs: Filing, mine: Mine, found: readonly Difference[], barred: boolean): void {
    if (found.length === 0) {
      this.set({ ...this.as(theirs), sync: rested(theirs) });
      this.forget();
      return;
    }
    this.set({ ...this.as(theirs), conflict: { theirs, mine, found, barred }, sync: { kind: 'conflict' } });
  }

  private settle(): void {
    const { sync, base, texts } = this.current;
    if (sync.kind !== 'conflict') {
      this.set({ sync: rested(base) });
    }
    // A text that is no value is nowhere but here.
    const isWhole = Object.entries(this.as(base).texts).every(([key, shown]) => {
      const line = lineOf(this.definition, key);
      return !line || formatted(texts[key] ?? '', line) === shown;
    });
    if (isWhole) {
      this.forget();
    } else {
      this.keep();
    }
  }

  private as(filing: Filing): Omit<FormState, 'sync' | 'keeps'> {
    const blank = textsOf(this.definition, {
      ...filing,
      stations: this.stations.map(({ code }) => ({ station: code, figures: {} })),
    });
    return {
      texts: { ...blank, ...textsOf(this.definition, filing) },
      explanations: filing.explanations,
      carried: {},
      base: filing,
      refusals: {},
      conflict: null,
      before: null,
    };
  }

  private shaped(cells: Texts): Texts {
    return Object.fromEntries(
      Object.entries(cells).map(([key, typed]) => {
        const line = lineOf(this.definition, key);
        return [key, line ? formatted(typed, line) : typed];
      }),
    );
  }

  private schedule(after: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.saveNow(), after);
  }

  private keep(): void {
    const { texts, explanations, carried, base } = this.current;
    const { figures, stations } = base;
    const draft: LocalDraft = {
      texts,
      explanations,
      carried: Object.keys(carried),
      baseVersion: base.version,
      base: { figures, stations, explanations: base.explanations },
      at: Date.now(),
    };
    this.queue(() => this.store.keep(draft));
  }

  private forget(): void {
    this.queue(() => this.store.forget());
  }

  /** In the order of the keystrokes. */
  private queue(work: () => Promise<void>): void {
    this.keeping = this.keeping.then(work).catch(() => this.set({ keeps: false }));
  }

  private set(change: Partial<FormState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) {
      listener();
    }
  }
}

function rested(filing: Filing): Sync {
  return filing.version === 0 ? { kind: 'untouched' } : { kind: 'saved', at: filing.savedAt };
}
