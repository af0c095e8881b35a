import type { Holding, Locks } from './holding';

/** A hidden tab may renew but once a minute. */
const longest = 75_000;
const renewal = 10_000;
const glance = 200;

interface Lease {
  readonly how: Holding;
  readonly at: number;
}

/**
 * Locks where the browser has none: a note by name and holder, renewed while it is held. Two tabs that write theirs in the same
 * instant both believe themselves alone; then the filing's version decides, as it does between devices.
 */
export class Leases implements Locks {
  private readonly notes: Storage;

  constructor(notes: Storage) {
    this.notes = notes;
  }

  async hold(name: string): Promise<() => void> {
    while (this.of(name).includes('sending')) {
      await new Promise((later) => setTimeout(later, glance));
    }
    return this.write(name, 'open');
  }

  async alone(name: string, work: () => Promise<void>): Promise<boolean> {
    if (this.of(name).length > 0) {
      return false;
    }
    const release = this.write(name, 'sending');
    try {
      await work();
    } finally {
      release();
    }
    return true;
  }

  async held(): Promise<ReadonlyMap<string, Holding>> {
    return new Map(this.all().map(({ name, how }) => [name, how]));
  }

  private of(name: string): Holding[] {
    return this.all()
      .filter((one) => one.name === name)
      .map(({ how }) => how);
  }

  private all(): { name: string; how: Holding }[] {
    return Object.keys(this.notes).flatMap((key) => {
      const [kind, name, holder] = key.split('|');
      const lease = kind === 'lease' && holder ? (JSON.parse(this.notes.getItem(key) ?? 'null') as Lease | null) : null;
      return name && lease && Date.now() - lease.at < longest ? [{ name, how: lease.how }] : [];
    });
  }

  private write(name: string, how: Holding): () => void {
    const key = `lease|${name}|${Math.random().toString(36).slice(2)}`;
    const note = () => this.notes.setItem(key, JSON.stringify({ how, at: Date.now() } satisfies Lease));
    note();
    const timer = setInterval(note, renewal);
    return () => {
      clearInterval(timer);
      this.notes.removeItem(key);
    };
  }
}
