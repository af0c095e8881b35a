import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftStore } from '../../drafts/draftStore';
import type { Content, Filing } from '../../drafts/filing';
import { definitionOf, filing } from '../../drafts/sample';
import type { LocalDraft } from '../../drafts/storedDrafts';
import { NoLine, Problem } from '../../gateway/problem';
import { DraftSession } from './draftSession';

const definition = definitionOf('e-prescriptions');

/** A server that keeps one filing, and may be away. */
class Server {
  filing = filing();
  isAway = false;
  losesAnswers = false;
  puts: Content[] = [];
  gate: Promise<void> = Promise.resolve();

  put = async (content: Content, version: number): Promise<Filing> => {
    this.puts.push(content);
    await this.gate;
    if (this.isAway) {
      throw new NoLine();
    }
    if (version !== this.filing.version) {
      throw new Problem({ title: 'Đã cũ', status: 412 });
    }
    this.filing = { ...this.filing, ...content, version: version + 1, state: 'DRAFT' };
    if (this.losesAnswers) {
      throw new NoLine();
    }
    return this.filing;
  };

  read = async () => {
    if (this.isAway) {
      throw new NoLine();
    }
    return this.filing;
  };
}

class Store implements DraftStore {
  kept: LocalDraft | null = null;
  take = async () => this.kept;
  keep = async (draft: LocalDraft) => {
    this.kept = draft;
  };
  forget = async () => {
    this.kept = null;
  };
  leave = async () => {};
  parted: LocalDraft | null = null;
  keepNow = (draft: LocalDraft) => {
    this.parted = draft;
  };
}

let server: Server;
let store: Store;

async function opened(): Promise<DraftSession> {
  const session = new DraftSession(definition, [], server.filing, store, server);
  await session.open();
  await settle();
  return session;
}

/** Lets everything that waits for no timer happen. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  store = new Store();
});
afterEach(() => vi.useRealTimers());

describe('a page that is left', () => {
  it('leaves behind what the database has not confirmed', async () => {
    const session = await opened();
    store.keep = () => new Promise(() => {});
    session.type('issued', '12,5');
    session.part();
    expect(store.parted?.texts.issued).toBe('12,5');
  });

  it('leaves nothing where the database has it', async () => {
    const session = await opened();
    session.type('issued', '12');
    await settle();
    session.part();
    expect(store.parted).toBeNull();
  });
});

describe('a keystroke', () => {
  it('is kept here at once and sent after a pause', async () => {
    const session = await opened();
    session.type('issued', '901');
    await settle();
    expect(store.kept?.texts.issued).toBe('901');
    expect(server.puts).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.filing.figures.issued).toBe(901);
    expect(session.state.sync.kind).toBe('saved');
    expect(store.kept).toBeNull();
  });

  it('that is no number is sent as a blank, and kept as typed', async () => {
    const session = await opened();
    session.type('issued', '9oo');
    session.type('transmitted', '880');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(server.filing.figures).toEqual({ issued: null, transmitted: 880 });
    expect(store.kept?.texts.issued).toBe('9oo');
    const reopened = await opened();
    expect(reopened.state.texts.issued).toBe('9oo');
  });

  it('during a request goes in a second one, on the version of the first', async () => {
    const session = await opened();
    let open = () => {};
    server.gate = new Promise((resolve) => {
      open = resolve;
    });
    session.type('issued', '901');
    await vi.advanceTimersByTimeAsync(1_000);
    session.type('issued', '902');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(server.puts).toHaveLength(1);
    open();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.puts).toHaveLength(2);
    expect(server.filing).toMatchObject({ version: 3, figures: { issued: 902 } });
    expect(session.state.sync.kind).toBe('saved');
  });
});

describe('without a line', () => {
  it('waits, tries again by itself and says so', async () => {
    const session = await opened();
    server.isAway = true;
    session.type('issued', '901');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(session.state.sync.kind).toBe('waiting');
    server.isAway = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.filing.figures.issued).toBe(901);
    expect(session.state.sync.kind).toBe('saved');
  });

  it('a closed tab leaves the draft to the next one', async () => {
    const session = await opened();
    server.isAway = true;
    session.type('issued', '901');
    void session.close();
    await vi.advanceTimersByTimeAsync(100);
    server.isAway = false;
    const next = await opened();
    expect(next.state.texts.issued).toBe('901');
    expect(server.filing.figures.issued).toBe(901);
  });

  it('a closed form goes on trying no more, and lets go of what it keeps', async () => {
    const left = vi.spyOn(store, 'leave');
    const session = await opened();
    server.isAway = true;
    session.type('issued', '901');
    await session.close();
    await settle();
    const tries = server.puts.length;
    server.isAway = false;
    await vi.advanceTimersByTimeAsync(120_000);
    expect(tries).toBe(1);
    expect(server.puts).toHaveLength(1);
    expect(left).toHaveBeenCalledTimes(1);
    expect(store.kept?.texts.issued).toBe('901');
  });

  it('a lost answer to a write that arrived is no conflict', async () => {
    const session = await opened();
    server.losesAnswers = true;
    session.type('issued', '901');
    await vi.advanceTimersByTimeAsync(1_000);
    server.losesAnswers = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session.state.conflict).toBeNull();
    expect(session.state.base.version).toBe(2);
    expect(session.state.sync.kind).toBe('saved');
  });
});

describe('where somebody wrote meanwhile', () => {
  const other = (change: Partial<Filing> = {}) => {
    server.filing = { ...server.filing, version: 2, figures: { issued: 950, transmitted: 890 }, ...change };
  };

  it('both stand side by side and nothing is written before one chose', async () => {
    const session = await opened();
    other();
    session.type('issued', '901');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.filing.figures.issued).toBe(950);
    expect(session.state.conflict?.found.map(({ key, mine, theirs }) => [key, mine, theirs])).toEqual([
      ['issued', '901', '950'],
    ]);
    await session.resolve({ issued: 'mine' });
    expect(server.filing).toMatchObject({ version: 3, figures: { issued: 901, transmitted: 890 } });
    expect(session.state.conflict).toBeNull();
  });

  it('the other side can be taken', async () => {
    const session = await opened();
    other();
    session.type('issued', '901');
    await vi.advanceTimersByTimeAsync(1_000);
    await session.resolve({ issued: 'theirs' });
    await settle();
    expect(session.state.texts.issued).toBe('950');
    expect(server.filing.version).toBe(2);
    expect(store.kept).toBeNull();
  });

  it('an old draft found on opening asks too', async () => {
    const session = await opened();
    server.isAway = true;
    session.type('issued', '901');
    void session.close();
    await vi.advanceTimersByTimeAsync(100);
    server.isAway = false;
    other();
    const next = await opened();
    expect(next.state.conflict?.found[0]).toMatchObject({ key: 'issued', mine: '901', theirs: '950' });
    expect(server.filing.figures.issued).toBe(950);
  });

  it('and submitted it, mine is shown until it is let go', async () => {
    const session = await opened();
    other({ state: 'SUBMITTED', allowedActions: [] });
    session.type('issued', '901');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(session.state.conflict).toMatchObject({ barred: true });
    expect(store.kept?.texts.issued).toBe('901');
    session.drop();
    await settle();
    expect(store.kept).toBeNull();
    expect(session.state.texts.issued).toBe('950');
  });

  it('news are taken over only where nothing was typed', async () => {
    const session = await opened();
    session.received(filing({ version: 2, figures: { issued: 950, transmitted: 890 } }));
    expect(session.state.texts.issued).toBe('950');
    session.type('issued', '901');
    session.received(filing({ version: 3, figures: { issued: 1, transmitted: 1 } }));
    expect(session.state.texts.issued).toBe('901');
  });
});

it('undoes a paste as a whole', async () => {
  const session = await opened();
  session.paste({ issued: '1234', transmitted: '5' });
  expect(session.state.texts).toMatchObject({ issued: '1.234', transmitted: '5' });
  session.undo();
  expect(session.state.texts).toMatchObject({ issued: '900', transmitted: '890' });
});

it('keeps the draft of a session that ran out, and does not go on asking', async () => {
  const session = await opened();
  const put = vi.spyOn(server, 'put').mockRejectedValue(new Problem({ title: 'Chưa đăng nhập', status: 401 }));
  session.type('issued', '901');
  await vi.advanceTimersByTimeAsync(1_000);
  void session.close();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(put).toHaveBeenCalledTimes(1);
  expect(store.kept?.texts.issued).toBe('901');
});

it('says by line what the server refuses, and takes it back when it is typed anew', async () => {
  const session = await opened();
  const refusal = { line: 'issued', code: 'tooLarge', message: 'Dòng “Số đơn”: quá lớn.' };
  vi.spyOn(server, 'put').mockRejectedValueOnce(new Problem({ title: 'Chưa hợp lệ', status: 422, errors: [refusal] }));
  session.type('issued', '901');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(session.state.refusals).toEqual({ issued: refusal.message });
  expect(session.state.sync.kind).toBe('refused');
  session.type('issued', '902');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(session.state.refusals).toEqual({});
  expect(server.filing.figures.issued).toBe(902);
});
