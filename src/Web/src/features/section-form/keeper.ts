import type { DraftStore, LocalDraft } from './draftStore';

/** Keeps a draft in the order of the keystrokes, and says where the browser keeps nothing. */
export class Keeper {
  private readonly store: DraftStore;
  private readonly failed: () => void;
  private last: Promise<void> = Promise.resolve();

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
    this.queue(() => this.store.keep(draft));
  }

  forget(): void {
    this.queue(() => this.store.forget());
  }

  private queue(work: () => Promise<void>): void {
    this.last = this.last.then(work).catch(this.failed);
  }
}
