import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftStore } from '../../drafts/draftStore';
import type { Content, Filing, FormDefinition } from '../../drafts/filing';
import { filing, mixed, systems } from '../../drafts/sample';
import type { LocalDraft } from '../../drafts/storedDrafts';
import { check } from '../../figures/checks';
import { NoLine, Problem } from '../../gateway/problem';
import { assess } from './assess';
import { DraftSession } from './draftSession';
import { markOf } from './marks';

const his = { name: 'HIS', state: 'PLANNED' };
const window = { days: 181, end: '2023-06-14' };
const nothingElse = {
  stations: [],
  expectedStations: [],
  previous: null,
  peers: null,
  days: window.days,
  windowEnd: window.end,
  explanations: {},
};

let server: Filing;
let puts: Content[];
let isAway: boolean;
let kept: LocalDraft | null;

const store: DraftStore = {
  take: async () => kept,
  keep: async (draft) => {
    kept = draft;
  },
  keepNow: () => {},
  forget: async () => {
    kept = null;
  },
  leave: async () => {},
};

async function opened(definition: FormDefinition): Promise<DraftSession> {
  const requests = {
    put: async (content: Content) => {
      if (isAway) {
        throw new NoLine();
      }
      puts.push(content);
      const checks = check(definition, { ...nothingElse, own: content.figures });
      server = { ...server, ...content, checks, version: server.version + 1, state: 'DRAFT', carriedFrom: null };
      return server;
    },
    read: async () => server,
  };
  const session = new DraftSession(definition, [], server, store, requests);
  await session.open();
  await vi.advanceTimersByTimeAsync(0);
  return session;
}

const found = (session: DraftSession) => assess(session, session.state, null, window);
const mark = (session: DraftSession, key: string) =>
  markOf(session.definition, key, session.state, found(session), null);
const pause = () => vi.advanceTimersByTimeAsync(1_000);

beforeEach(() => {
  vi.useFakeTimers();
  server = filing({ figures: {}, version: 1 });
  puts = [];
  isAway = false;
  kept = null;
});
afterEach(() => vi.useRealTimers());

describe('a register in an open form', () => {
  it('goes as rows, without the blank one that stands ready, which stays', async () => {
    const session = await opened(systems);
    expect(mark(session, 'systems')).toBe('empty');
    session.type('systems', JSON.stringify([his, {}]));
    await pause();
    expect(server.figures.systems).toEqual([his]);
    expect(session.state.texts.systems).toBe(JSON.stringify([his, {}]));
    expect(session.state.sync.kind).toBe('saved');
    expect(kept).toBeNull();
    expect(mark(session, 'systems')).toBe('saved');
  });

  it('says that there are none', async () => {
    const session = await opened(systems);
    session.type('systems', '[]');
    await pause();
    expect(server.figures.systems).toEqual([]);
    expect(mark(session, 'systems')).toBe('saved');
    expect(found(session).checks).toEqual([]);
  });

  it('counts as one types, for the rate that follows', async () => {
    const session = await opened(systems);
    session.type('systems', JSON.stringify([his, { name: 'LIS', state: 'APPROVED', level: '2' }]));
    expect(found(session).figures).toMatchObject({ all: 2, approved: 1, levelTwo: 1 });
    expect(found(session).own.approvalRate).toBe(50);
  });

  it('is marked by what is left to do in its rows', async () => {
    const session = await opened(systems);
    session.type('systems', JSON.stringify([{ name: 'HIS', state: 'APPROVED' }]));
    await pause();
    expect(mark(session, 'systems')).toBe('partial');
    session.type('systems', JSON.stringify([his, { ...his, name: 'his' }]));
    expect(mark(session, 'systems')).toBe('wrong');
    session.type('systems', JSON.stringify([{ ...his, decided: 'hôm qua' }]));
    expect(mark(session, 'systems')).toBe('refused');
    expect(found(session).problems).toEqual({ 'systems#1.decided': expect.stringContaining('hôm qua') });
  });

  it('gives a removed row back', async () => {
    const session = await opened(systems);
    session.type('systems', JSON.stringify([his, { ...his, name: 'LIS' }]));
    session.swap({ systems: JSON.stringify([his]) });
    session.undo();
    expect(JSON.parse(session.state.texts.systems ?? '')).toHaveLength(2);
  });

  it('says at its cell what the server refuses, until the list is typed in', async () => {
    const session = await opened(systems);
    vi.spyOn(session as unknown as { server: { put: () => void } }, 'server', 'get').mockReturnValue({
      put: () => {
        const error = { line: 'systems', row: 1, column: 'name', code: 'unreadable', message: 'Có ký tự hỏng.' };
        throw new Problem({ title: 'Chưa hợp lệ', status: 422, errors: [error] });
      },
    });
    session.type('systems', JSON.stringify([{}, his]));
    await pause();
    expect(session.state.refusals).toEqual({ 'systems#1.name': 'Có ký tự hỏng.' });
    expect(found(session).registers.get('systems')?.said.get('1.name')?.refused).toEqual(['Có ký tự hỏng.']);
    session.type('systems', JSON.stringify([his]));
    expect(session.state.refusals).toEqual({});
  });
});

describe('a list that was carried forward', () => {
  beforeEach(() => {
    server = filing({
      state: 'NOT_STARTED',
      version: 0,
      figures: { systems: [his] },
      carriedFrom: { code: '2023-H1' },
    });
  });

  it('is not sent by itself, only when a person saves', async () => {
    const session = await opened(systems);
    expect(mark(session, 'systems')).toBe('carried');
    await session.saveNow();
    expect(puts).toEqual([]);
    await session.save();
    expect(server).toMatchObject({ version: 1, figures: { systems: [his] } });
    expect(mark(session, 'systems')).toBe('saved');
  });

  it('goes with the first change', async () => {
    const session = await opened(systems);
    session.type('systems', JSON.stringify([{ ...his, state: 'SUBMITTED', level: '1' }]));
    await pause();
    expect(server.version).toBe(1);
  });

  it('that was kept without a line is sent by whoever opens the form next', async () => {
    isAway = true;
    const session = await opened(systems);
    await session.save();
    expect(session.state.sync.kind).toBe('waiting');
    void session.close();
    await pause();
    isAway = false;
    await opened(systems);
    expect(puts).toHaveLength(1);
  });
});

describe('texts and choices in an open form', () => {
  it('are sent, taken back, and marked', async () => {
    const session = await opened(mixed);
    session.type('level', '0');
    session.type('difficulties', 'Thiếu máy\nThiếu người ');
    await pause();
    expect(server.figures).toMatchObject({ level: 0, difficulties: 'Thiếu máy\nThiếu người' });
    expect(mark(session, 'difficulties')).toBe('saved');
    expect(mark(session, 'othersText')).toBe('notAsked');
    session.type('level', '');
    await pause();
    expect(server.figures.level).toBeNull();
    expect(mark(session, 'level')).toBe('empty');
  });

  it('that are too long stay as typed and are refused', async () => {
    const session = await opened(mixed);
    session.type('othersText', 'Trung cấp nghề');
    await pause();
    expect(session.state.texts.othersText).toBe('Trung cấp nghề');
    expect(mark(session, 'othersText')).toBe('refused');
    expect(kept?.texts.othersText).toBe('Trung cấp nghề');
  });
});
