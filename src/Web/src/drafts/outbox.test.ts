import 'fake-indexeddb/auto';
import { clear, set } from 'idb-keyval';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoLine, Problem } from '../gateway/problem';
import type { Content, Filing } from './filing';
import type { Standing } from './filingRequests';
import { Leases } from './leases';
import { Outbox } from './outbox';
import { definitionOf, filing } from './sample';
import { notes } from './sampleNotes';
import type { SectionAddress } from './sectionAddress';
import { type KeptDraft, keptOf, keyOf, leaveBehind } from './storedDrafts';

const definition = definitionOf('e-prescriptions');
const me = 'bv-3801';
const unit = 'BV-3801';
const addressOf = (section: string, facility = unit): SectionAddress => ({ section, period: '2023-07', facility });

function draft(issued: string, change: Partial<KeptDraft> = {}): KeptDraft {
  const { figures, stations, explanations } = filing();
  const about = { section: '2. Đơn thuốc điện tử', period: 'Tháng 7/2023' };
  const base = { figures, stations, explanations };
  return { texts: { issued }, explanations: {}, carried: [], baseVersion: 1, base, at: 1, about, ...change };
}

/** Filings by section, each as the sample. */
class Server {
  readonly filings = new Map<string, Filing>();
  readonly sent: [string, unknown][] = [];
  failure: unknown = null;
  running = 0;
  most = 0;

  requestsOf = ({ section }: SectionAddress) => ({
    stand: async (): Promise<Standing> => ({
      viewer: me,
      definition,
      stations: [],
      filing: this.of(section),
    }),
    put: async (content: Content, version: number): Promise<Filing> => {
      this.most = Math.max(this.most, ++this.running);
      await new Promise((later) => setTimeout(later));
      this.running--;
      this.sent.push([section, content.figures.issued]);
      if (this.failure !== null) {
        throw this.failure;
      }
      const saved = { ...this.of(section), ...content, version: version + 1 };
      this.filings.set(section, saved);
      return saved;
    },
  });

  of(section: string): Filing {
    return this.filings.get(section) ?? filing();
  }
}

let server: Server;
let locks: Leases;
const changed = vi.fn();

function outbox(): Outbox {
  return new Outbox(me, unit, changed, { locks, requestsOf: server.requestsOf });
}

async function keep(user: string, address: SectionAddress, drafts: Record<string, KeptDraft>): Promise<void> {
  await set(keyOf(user, address), drafts);
}

beforeEach(async () => {
  vi.stubGlobal('localStorage', notes());
  await clear();
  server = new Server();
  locks = new Leases(localStorage);
  changed.mockReset();
});

describe('the outbox', () => {
  it('sends what was left behind, one at a time, and says what went', async () => {
    await keep(me, addressOf('a'), { tab: draft('901') });
    await keep(me, addressOf('b'), { tab: draft('902') });
    const box = outbox();
    expect((await box.refresh()).map(({ way }) => way.kind)).toEqual(['waiting', 'waiting']);
    await box.send();
    expect(server.sent).toHaveLength(2);
    expect(server.most).toBe(1);
    expect(server.of('a').figures.issued).toBe(901);
    expect(box.state.waiting).toEqual([]);
    expect(box.state.sent).toHaveLength(2);
    expect(changed).toHaveBeenCalled();
    expect(await keptOf(me, unit)).toEqual([]);
  });

  it('neither shows nor sends what another person typed, or this one for another facility', async () => {
    await keep('bv-3802', addressOf('a'), { tab: draft('901') });
    await keep(`${me}0`, addressOf('a'), { tab: draft('901') });
    await keep(me, addressOf('a', 'BV-3809'), { tab: draft('901') });
    const box = outbox();
    await box.send();
    expect(box.state.waiting).toEqual([]);
    expect(server.sent).toEqual([]);
    expect(await keptOf('bv-3802', unit)).toHaveLength(1);
  });

  it('leaves alone what stands open, and sends it when that is closed', async () => {
    await keep(me, addressOf('a'), { tab: draft('901') });
    const release = await locks.hold(keyOf(me, addressOf('a')));
    const box = outbox();
    await box.send();
    expect(box.state.waiting.map(({ way }) => way.kind)).toEqual(['open']);
    expect(server.sent).toEqual([]);
    release();
    await box.send();
    expect(server.sent).toEqual([['a', 901]]);
  });

  it('leaves alone what stands open also while it sends another', async () => {
    await keep(me, addressOf('a'), { tab: draft('901') });
    await keep(me, addressOf('b'), { tab: draft('902') });
    await locks.hold(keyOf(me, addressOf('a')));
    const box = outbox();
    await box.send();
    expect(server.sent).toEqual([['b', 902]]);
    expect(box.state.waiting.map(({ address, way }) => [address.section, way.kind])).toEqual([['a', 'open']]);
  });

  it('looks again by itself for a window that died without a word', async () => {
    await keep(me, addressOf('a'), { tab: draft('901') });
    const release = await locks.hold(keyOf(me, addressOf('a')));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const box = outbox();
    await box.send();
    release();
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(server.sent).toEqual([['a', 901]]));
  });

  it('sends once though two tabs hear at once that the line is back', async () => {
    await keep(me, addressOf('a'), { tab: draft('901') });
    await Promise.all([outbox().send(), outbox().send()]);
    expect(server.sent).toEqual([['a', 901]]);
  });

  it('stops at the first that finds no line, and goes on when there is one', async () => {
    await keep(me, addressOf('a'), { tab: draft('901') });
    await keep(me, addressOf('b'), { tab: draft('902') });
    server.failure = new NoLine();
    const box = outbox();
    await box.send();
    expect(server.sent).toHaveLength(1);
    expect(box.state.waiting).toHaveLength(2);
    server.failure = null;
    await box.sendAgain();
    expect(box.state.waiting).toEqual([]);
  });

  it('holds back a conflict, sends the others, and looks again when asked to', async () => {
    server.filings.set('a', filing({ version: 2, figures: { issued: 950 } }));
    await keep(me, addressOf('a'), { tab: draft('901') });
    await keep(me, addressOf('b'), { tab: draft('902') });
    const box = outbox();
    await box.send();
    expect(server.sent).toEqual([['b', 902]]);
    expect(box.state.waiting.map(({ address, way }) => [address.section, way.kind])).toEqual([['a', 'conflict']]);
    expect((await keptOf(me, unit))[0]?.draft.texts).toEqual({ issued: '901' });
    server.filings.set('a', filing({ version: 3, figures: { issued: 901 } }));
    await box.sendAgain();
    expect(box.state.waiting).toEqual([]);
  });

  it('keeps what the server refuses, says why, and does not ask again until something is typed', async () => {
    server.failure = new Problem({ title: 'Quá lớn.', status: 422 });
    await keep(me, addressOf('a'), { tab: draft('901') });
    const box = outbox();
    await box.send();
    await box.sendAgain();
    expect(server.sent).toHaveLength(1);
    expect(box.state.waiting[0]?.way).toEqual({ kind: 'refused', message: 'Quá lớn.' });
    server.failure = null;
    await keep(me, addressOf('a'), { tab: draft('902', { at: 2 }) });
    await box.send();
    expect(server.of('a').figures.issued).toBe(902);
  });

  it('of two tabs’ drafts sends the newest; the older is a conflict then', async () => {
    await keep(me, addressOf('a'), { one: draft('901', { at: 1 }), other: draft('902', { at: 2 }) });
    const box = outbox();
    await box.send();
    expect(server.sent).toEqual([['a', 902]]);
    expect(box.state.waiting.map(({ way }) => way.kind)).toEqual(['conflict']);
    expect((await keptOf(me, unit)).map(({ tab }) => tab)).toEqual(['one']);
  });

  it('takes the last keystroke of a page that was left in a hurry, not the older one of the same page', async () => {
    await keep(me, addressOf('a'), { tab: draft('90', { at: 1 }) });
    leaveBehind(keyOf(me, addressOf('a')), 'tab', draft('901', { at: 2 }));
    const box = outbox();
    await box.send();
    expect(server.sent).toEqual([['a', 901]]);
    expect(box.state.waiting).toEqual([]);
  });

  it('keeps what was typed while the older was on its way', async () => {
    await keep(me, addressOf('a'), { tab: draft('901', { at: 1 }) });
    const { requestsOf } = server;
    server.requestsOf = (address) => {
      const requests = requestsOf(address);
      return {
        ...requests,
        put: async (content, version) => {
          await keep(me, address, { tab: draft('9012', { at: 2 }) });
          return requests.put(content, version);
        },
      };
    };
    const box = outbox();
    await box.send();
    expect((await keptOf(me, unit))[0]?.draft.texts).toEqual({ issued: '9012' });
    expect(box.state.waiting).toHaveLength(1);
  });
});
