import { Leases } from './leases';

/** How a filing's draft is held: its form stands open, or what is kept of it is being sent without one. */
export type Holding = 'open' | 'sending';

/** Over all tabs of this browser: who sends a draft, so that nobody else does. */
export interface Locks {
  /** For an open form; several may stand open at once. Waits while the draft is being sent. Answers what lets go. */
  hold(name: string): Promise<() => void>;
  /** Does the work only where nobody holds the name; otherwise false, at once. */
  alone(name: string, work: () => Promise<void>): Promise<boolean>;
  held(): Promise<ReadonlyMap<string, Holding>>;
}

class WebLocks implements Locks {
  private readonly manager: LockManager;

  constructor(manager: LockManager) {
    this.manager = manager;
  }

  hold(name: string): Promise<() => void> {
    return new Promise((granted, failed) => {
      this.manager
        .request(name, { mode: 'shared' }, () => new Promise<void>((release) => granted(() => release())))
        .catch(failed);
    });
  }

  async alone(name: string, work: () => Promise<void>): Promise<boolean> {
    return this.manager.request(name, { ifAvailable: true }, async (lock) => {
      if (lock) {
        await work();
      }
      return lock !== null;
    });
  }

  async held(): Promise<ReadonlyMap<string, Holding>> {
    const { held = [] } = await this.manager.query();
    return new Map(held.map(({ name = '', mode }) => [name, mode === 'shared' ? 'open' : 'sending']));
  }
}

let chosen: Locks | null = null;

/** The browser's own locks; where the page came over plain HTTP there are none. */
export function browserLocks(): Locks {
  chosen ??= navigator.locks ? new WebLocks(navigator.locks) : new Leases(localStorage);
  return chosen;
}
