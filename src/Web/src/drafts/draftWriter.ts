import type { DraftStore } from './draftStore';
import type { LocalDraft } from './storedDrafts';

/** Keeps a draft in the order of the keystrokes, and says where the browser keeps nothing. */
export class DraftWriter {
  private readonly store: DraftStore;
  private readonly failed: () => void;
  private last: Promise<void> = Promise.resolve();
  /** What the database has not confirmed yet. */
  private pending: LocalDraft | null = null;

  constructor(store: DraftStore, failed: () => void) {
    this.store = store;
    this.failed = failed;
  }

  async take(): Promise<LocalDraft | null> {
    try {
      return await this.store.take();
    } catch {
      this.failed();
      return null;
    }
  }

  keep(draft: LocalDraft): void {
    this.pending = draft;
    this.queue(async () => {
      await this.store.keep(draft);
      if (this.pending === draft) {
        this.pending = null;
      }
    });
  }

  /** The page is being left: a database that is still writing would lose the last keystroke. */
  part = (): void => {
    if (this.pending) {
      this.store.keepNow(this.pending);
    }
  };

  forget(): void {
    this.pending = null;
    this.queue(() => this.store.forget());
  }

  /** The form is closed, once everything before is kept. */
  leave(): void {
    this.queue(() => this.store.leave());
  }

  private queue(work: () => Promise<void>): void {
    this.last = this.last.then(work).catch(this.failed);
  }
}
