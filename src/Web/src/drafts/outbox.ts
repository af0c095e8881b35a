import { type FilingRequests, requestsOf } from './filingRequests';
import type { Holding, Locks } from './holding';
import { browserLocks } from './locks';
import { onDraftNews, tellOfDrafts } from './news';
import { Retries } from './retries';
import type { SectionAddress } from './sectionAddress';
import { type Held, sendDraft } from './sendDraft';
import { type About, type Kept, keptOf, keptUnder, replace } from './storedDrafts';

/** Where a kept draft is on its way. `open`: its form stands open in some tab, which sends it. */
export type Way = { readonly kind: 'waiting' | 'open' | 'sending' } | Held;

/** A filing of which this computer holds figures that the server does not have. */
export interface Waiting {
  readonly address: SectionAddress;
  readonly about: About;
  /** Milliseconds, by this device's clock: the last keystroke. */
  readonly at: number;
  readonly way: Way;
}

export interface OutboxState {
  readonly waiting: readonly Waiting[];
  /** What went from here while nobody had its form open. */
  readonly sent: readonly About[];
  /** What waited and waits no longer, whoever sent it: lists that follow the filings a moment later do not know yet. */
  readonly left: readonly SectionAddress[];
}

interface Parts {
  readonly locks: Locks;
  readonly requestsOf: (address: SectionAddress) => Pick<FilingRequests, 'stand' | 'put'>;
}

const busy = 5_000;

/**
 * The drafts of one person for one facility that were left without a line: says which there are, and sends them one at a time where
 * nobody need be asked. Of several tabs one sends; of a filing whose form is open, nobody but the form.
 */
export class Outbox {
  private readonly user: string;
  private readonly facility: string;
  private readonly changed: () => void;
  private readonly locks: Locks;
  private readonly requestsOf: Parts['requestsOf'];
  private readonly retries = new Retries(() => void this.send());
  private readonly listeners = new Set<() => void>();
  /** What is known of a draft, by what it is and when it was last typed in. */
  private readonly known = new Map<string, Held>();
  private current: OutboxState = { waiting: [], sent: [], left: [] };
  private running: Promise<void> | null = null;
  private isAsked = false;
  private isStopped = false;
  private readings = 0;

  /** @param changed A filing that waited waits no longer: what was read of it is old. */
  constructor(user: string, facility: string, changed: () => void, parts: Partial<Parts> = {}) {
    this.user = user;
    this.facility = facility;
    this.changed = changed;
    this.locks = parts.locks ?? browserLocks();
    this.requestsOf = parts.requestsOf ?? requestsOf;
  }

  get state(): OutboxState {
    return this.current;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Until it is stopped, sends whenever there may be a line again. */
  start(): () => void {
    this.isStopped = false;
    const again = () => void this.sendAgain();
    const silence = onDraftNews(() => void this.send());
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    again();
    return () => {
      this.isStopped = true;
      silence();
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
      this.retries.stop();
    };
  }

  /** What waits now, read anew. */
  async refresh(): Promise<readonly Waiting[]> {
    const reading = ++this.readings;
    const [kept, held] = await Promise.all([this.kept(), this.locks.held()]);
    const waiting = new Map<string, Waiting>();
    for (const one of kept) {
      if (!waiting.has(one.key)) {
        waiting.set(one.key, this.waitingOf(one, held.get(one.key)));
      }
    }
    if (reading === this.readings) {
      this.set({ waiting: [...waiting.values()] });
    }
    return [...waiting.values()];
  }

  /** Also what the server's state held back: that may have changed. A refused draft waits until something is typed. */
  async sendAgain(): Promise<void> {
    for (const [name, { kind }] of this.known) {
      if (kind !== 'refused') {
        this.known.delete(name);
      }
    }
    await this.send();
  }

  /** Answers when everything that can go has gone. */
  send(): Promise<void> {
    this.isAsked = true;
    this.running ??= this.run().finally(() => {
      this.running = null;
      return this.isAsked && !this.isStopped ? this.send() : undefined;
    });
    return this.running;
  }

  private async run(): Promise<void> {
    while (this.isAsked && !this.isStopped) {
      this.isAsked = false;
      await this.refresh();
      const isLost = typeof navigator !== 'undefined' && navigator.onLine === false;
      if (!isLost && this.hasAny('waiting')) {
        if (!(await this.locks.alone(`outbox/${this.user}`, () => this.round()))) {
          this.retries.after(busy);
        }
        await this.refresh();
      }
      // A window that is closed or dies tells nobody.
      if (this.hasAny('open') || this.hasAny('sending')) {
        this.retries.after(busy);
      }
    }
  }

  private hasAny(kind: Way['kind']): boolean {
    return this.current.waiting.some(({ way }) => way.kind === kind);
  }

  private async round(): Promise<void> {
    const keys = new Set((await this.kept()).filter((one) => !this.known.has(nameOf(one))).map(({ key }) => key));
    for (const key of keys) {
      let hasLine = true;
      await this.locks.alone(key, async () => {
        await this.refresh();
        hasLine = await this.sendFiling(key);
      });
      if (!hasLine || this.isStopped) {
        return;
      }
    }
  }

  /** All that is kept of one filing, the newest first. False where the others need not be tried. */
  private async sendFiling(key: string): Promise<boolean> {
    for (const kept of await keptUnder(key)) {
      if (kept.key !== key || this.known.has(nameOf(kept))) {
        continue;
      }
      const { about } = kept.draft;
      const result = await sendDraft(this.user, kept.draft, this.requestsOf(kept.address));
      if (result.kind === 'later') {
        this.retries.afterFailure();
        return false;
      }
      if (result.kind === 'notMine') {
        return false;
      }
      this.retries.succeeded();
      if (result.kind === 'held') {
        this.known.set(nameOf(kept), result.why);
        await replace(kept, { ...result.rest, about });
      } else {
        await replace(kept, null);
        this.set({ sent: [...this.current.sent, about] });
        tellOfDrafts();
      }
    }
    return true;
  }

  private waitingOf(kept: Kept, holding: Holding | undefined): Waiting {
    const { address, draft } = kept;
    const way: Way = holding ? { kind: holding } : (this.known.get(nameOf(kept)) ?? { kind: 'waiting' });
    return { address, about: draft.about, at: draft.at, way };
  }

  /** A browser that keeps nothing has nothing that waits. */
  private kept(): Promise<Kept[]> {
    return keptOf(this.user, this.facility).catch(() => []);
  }

  private set(change: Partial<OutboxState>): void {
    const next = { ...this.current, ...change };
    const now = new Set(next.waiting.map(placeOf));
    const left = this.current.waiting.filter((one) => !now.has(placeOf(one))).map(({ address }) => address);
    this.current = { ...next, left: [...next.left, ...left] };
    for (const listener of this.listeners) {
      listener();
    }
    if (left.length > 0) {
      this.changed();
    }
  }
}

function placeOf({ address }: Waiting): string {
  return Object.values(address).join('/');
}

function nameOf({ key, tab, draft }: Kept): string {
  return `${key} ${tab} ${draft.at}`;
}
