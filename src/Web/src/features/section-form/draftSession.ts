import { type CellKey, contentOf, formatted, lineOf, type Texts } from '../../drafts/cells';
import { type Difference, differences, type Mine, merge, type Side } from '../../drafts/differences';
import type { DraftStore } from '../../drafts/draftStore';
import { DraftWriter } from '../../drafts/draftWriter';
import {
  type Content,
  type Filing,
  type FormDefinition,
  maySave,
  type Server,
  type Station,
} from '../../drafts/filing';
import { reconcile } from '../../drafts/reconcile';
import { refusalOf } from '../../drafts/refusal';
import { Retries } from '../../drafts/retries';
import { isCarried, isSent, sameContent } from '../../drafts/sameContent';
import { Problem } from '../../gateway/problem';
import { draftOf, type FormState, refusalKey, rested, shaped, stateOf } from './formState';

const pause = 800;

/**
 * The draft of one filing while it is open: kept on this device at each keystroke, sent after a pause, one request at a time, always
 * on the version that it was typed on. What the server refuses or changed meanwhile is shown, never written over.
 */
export class DraftSession {
  readonly definition: FormDefinition;
  readonly stations: readonly Station[];
  private readonly writer: DraftWriter;
  private readonly server: Server;
  private readonly listeners = new Set<() => void>();
  private current: FormState;
  private readonly retries = new Retries(() => void this.saveNow());
  private inFlight: Promise<void> | null = null;
  private isSignedOut = false;
  private isClosed = false;

  constructor(
    definition: FormDefinition,
    stations: readonly Station[],
    filing: Filing,
    store: DraftStore,
    server: Server,
  ) {
    this.definition = definition;
    this.stations = stations;
    this.writer = new DraftWriter(store, () => this.set({ keeps: false }));
    this.server = server;
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
    this.isClosed = false;
    if (this.current.sync.kind !== 'opening') {
      return;
    }
    const local = await this.writer.take();
    if (this.isClosed) {
      return;
    }
    const { base } = this.current;
    const next = reconcile(this.definition, this.stations, local, base);
    if (next.kind === 'server' || !local) {
      this.set({ sync: rested(base) });
      if (local) {
        this.writer.forget();
      }
      return;
    }
    const { texts, explanations, confirmed = false } = local;
    if ('found' in next) {
      this.stop(base, { texts, explanations }, next.found, next.kind === 'barred');
    } else {
      const carried = Object.fromEntries(local.carried.map((key) => [key, true as const]));
      this.set({
        texts: { ...this.current.texts, ...texts },
        explanations,
        carried,
        confirmed,
        sync: { kind: 'typed' },
      });
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
    this.swap(shaped(this.definition, cells));
  }

  /** What can be undone, as it is: a row that goes, rows that come. */
  swap(cells: Texts): void {
    const before = Object.fromEntries(Object.keys(cells).map((key) => [key, this.current.texts[key] ?? '']));
    this.write(cells);
    this.set({ before });
  }

  undo(): void {
    if (this.current.before) {
      this.write(this.current.before);
    }
  }

  carry(key: CellKey, value: string): void {
    this.write({ [key]: value });
    this.set({ carried: { ...this.current.carried, [key]: true } });
    this.writer.keep(draftOf(this.current));
  }

  /** A person asks for it, so that lists carried forward count as looked at and go as they are. */
  async save(): Promise<void> {
    if (isCarried(this.current.base) && this.current.sync.kind !== 'opening') {
      this.touch({ confirmed: true });
    }
    await this.saveNow();
  }

  explain(check: string, given: string): void {
    this.touch({ explanations: { ...this.current.explanations, [check]: given } });
  }

  content(state: FormState = this.current): Content {
    return contentOf(this.definition, this.stations, state.texts, state.explanations);
  }

  get isDirty(): boolean {
    return !isSent(this.definition, this.content(), this.current.base, this.current.confirmed);
  }

  /** Sends what is not sent yet; answers when that is done or has failed. */
  async saveNow(): Promise<void> {
    this.retries.stop();
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

  /** The page is being left. */
  part = (): void => this.writer.part();

  /** The line is back. */
  retry = (): void => {
    if (this.current.sync.kind === 'waiting') {
      void this.saveNow();
    }
  };

  /** The server said something newer, which nobody here waited for. */
  received(filing: Filing): void {
    const { base, conflict, sync } = this.current;
    const isBusy = this.inFlight || conflict || sync.kind === 'opening';
    if (filing.version > base.version && !isBusy && !this.isDirty) {
      this.set({ ...this.as(filing), sync: rested(filing) });
    }
  }

  async resolve(choices: Readonly<Record<string, Side>>): Promise<void> {
    const { conflict } = this.current;
    if (conflict) {
      const merged = merge(conflict.mine, conflict.found, choices);
      this.set({ ...this.as(conflict.theirs), ...merged, sync: { kind: 'typed' } });
      this.writer.keep(draftOf(this.current));
      await this.saveNow();
    }
  }

  /** Lets go of what is kept here and cannot be sent. */
  drop(): void {
    this.writer.forget();
    this.set({ conflict: null, sync: rested(this.current.base) });
  }

  /** Sends what is not sent yet. Without a line it does not go on trying: whoever comes next finds the draft. */
  async close(): Promise<void> {
    this.isClosed = true;
    if (!this.isSignedOut) {
      await this.saveNow();
    }
    this.retries.stop();
    this.writer.leave();
  }

  private write(cells: Texts): void {
    const carried = { ...this.current.carried };
    const refusals = { ...this.current.refusals };
    for (const key of Object.keys(cells)) {
      delete carried[key];
      for (const refused of Object.keys(refusals)) {
        if (refused === key || refused.startsWith(`${key}#`)) {
          delete refusals[refused];
        }
      }
    }
    this.touch({ texts: { ...this.current.texts, ...cells }, carried, refusals, before: null });
  }

  private touch(change: Partial<FormState>): void {
    if (this.current.conflict || !maySave(this.current.base)) {
      return;
    }
    const { kind } = this.current.sync;
    this.set(kind === 'saving' || kind === 'waiting' ? change : { ...change, sync: { kind: 'typed' } });
    this.writer.keep(draftOf(this.current));
    if (kind !== 'waiting') {
      this.retries.after(pause);
    }
  }

  private async send(): Promise<void> {
    const { base } = this.current;
    const sent = this.content();
    this.set({ sync: { kind: 'saving' } });
    try {
      this.accept(await this.server.put(sent, base.version));
    } catch (error) {
      await this.failed(error, sent);
    }
  }

  private accept(filing: Filing): void {
    this.retries.succeeded();
    this.set({ base: filing, refusals: {}, confirmed: false });
    this.server.saved?.(filing, this.isClosed);
    if (this.isDirty) {
      this.set({ sync: { kind: 'typed' } });
      this.writer.keep(draftOf(this.current));
      this.retries.after(pause);
    } else {
      this.settle();
    }
  }

  private async failed(error: unknown, sent: Content): Promise<void> {
    const message = error instanceof Problem ? error.message : '';
    switch (refusalOf(error)) {
      case 'stale':
        return this.meet(sent);
      case 'barred':
        return this.meet(sent, message);
      case 'refused': {
        const lines = error instanceof Problem ? error.lines : [];
        const refusals = lines.map((one) => [refusalKey(one), one.message]);
        this.set({ refusals: Object.fromEntries(refusals), sync: { kind: 'refused', message } });
        return;
      }
      case 'signedOut':
        // Trying again would only ask again who it is; whoever signs in finds the draft.
        this.isSignedOut = true;
        this.set({ sync: { kind: 'waiting' } });
        return;
      case 'later':
        this.wait();
    }
  }

  private wait(): void {
    this.set({ sync: { kind: 'waiting' } });
    if (!this.isClosed) {
      this.retries.afterFailure();
    }
  }

  /** Somebody wrote meanwhile, or this very draft arrived and only its answer was lost. */
  private async meet(sent: Content, refusal?: string): Promise<void> {
    let theirs: Filing;
    try {
      theirs = await this.server.read();
    } catch {
      this.wait();
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
      this.writer.forget();
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
    void (isWhole ? this.writer.forget() : this.writer.keep(draftOf(this.current)));
  }

  private as(filing: Filing): Omit<FormState, 'sync' | 'keeps'> {
    return stateOf(this.definition, this.stations, filing);
  }

  private set(change: Partial<FormState>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) {
      listener();
    }
  }
}
