import type { Holding, Locks } from './holding';
import { Leases } from './leases';

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
