import { beforeEach, describe, expect, it } from 'vitest';
import { NoLine, Problem } from '../gateway/problem';
import type { Content, Filing } from './filing';
import type { Standing } from './filingRequests';
import { definitionOf, filing } from './sample';
import { sendDraft } from './sendDraft';
import type { LocalDraft } from './storedDrafts';

const definition = definitionOf('e-prescriptions');

class Server {
  filing = filing();
  viewer: string | null = 'bv-3801';
  puts: { content: Content; version: number }[] = [];
  /** Thrown by the next put, after it was written or instead. */
  failure: unknown = null;
  writesAnyway = false;

  stand = async (): Promise<Standing> => ({
    viewer: this.viewer,
    definition,
    stations: [],
    filing: this.filing,
  });

  put = async (content: Content, version: number): Promise<Filing> => {
    this.puts.push({ content, version });
    if (this.failure === null || this.writesAnyway) {
      this.filing = { ...this.filing, ...content, version: version + 1 };
    }
    if (this.failure !== null) {
      throw this.failure;
    }
    return this.filing;
  };
}

function draft(change: Partial<LocalDraft> = {}): LocalDraft {
  const { figures, stations, explanations } = filing();
  return {
    texts: { issued: '901', transmitted: '890' },
    explanations: {},
    carried: [],
    baseVersion: 1,
    base: { figures, stations, explanations },
    at: 1,
    ...change,
  };
}

const problem = (status: number, title = 'Không nhận.') => new Problem({ title, status });

let server: Server;
const sent = (one = draft()) => sendDraft('bv-3801', one, server);

beforeEach(() => {
  server = new Server();
});

describe('a draft of the version that stands', () => {
  it('is sent on it', async () => {
    expect(await sent()).toEqual({ kind: 'sent' });
    expect(server.puts).toEqual([{ content: expect.objectContaining({ figures: expect.anything() }), version: 1 }]);
    expect(server.filing.figures.issued).toBe(901);
  });

  it('with a text that is no value goes without it, and the text stays on the new version', async () => {
    const result = await sent(draft({ texts: { issued: '9oo', transmitted: '880' } }));
    expect(server.filing.figures).toMatchObject({ issued: null, transmitted: 880 });
    expect(result).toMatchObject({ kind: 'held', why: { kind: 'unread' }, rest: { baseVersion: 2 } });
    expect(result.kind === 'held' && result.rest.texts.issued).toBe('9oo');
  });

  it('whose readable part is there already is not sent again', async () => {
    server.filing = filing({ figures: { issued: null, transmitted: 890 } as unknown as Filing['figures'] });
    const result = await sent(draft({ texts: { issued: '9oo', transmitted: '890' } }));
    expect(result).toMatchObject({ kind: 'held', why: { kind: 'unread' } });
    expect(server.puts).toEqual([]);
  });
});

describe('where somebody wrote meanwhile', () => {
  it('nothing is sent', async () => {
    server.filing = filing({ version: 2, figures: { issued: 950, transmitted: 890 } });
    expect(await sent()).toMatchObject({ kind: 'held', why: { kind: 'conflict' } });
    expect(server.puts).toEqual([]);
  });

  it('the very same, nothing is left to send', async () => {
    server.filing = filing({ version: 2, figures: { issued: 901, transmitted: 890 } });
    expect(await sent()).toEqual({ kind: 'sent' });
    expect(server.puts).toEqual([]);
  });

  it('between the question and the save, it is a conflict after all', async () => {
    const { put } = server;
    server.put = async (content, version) => {
      server.filing = filing({ version: 2, figures: { issued: 950, transmitted: 890 } });
      server.failure = problem(412);
      return put(content, version);
    };
    expect(await sent()).toMatchObject({ kind: 'held', why: { kind: 'conflict' } });
    expect(server.filing.figures.issued).toBe(950);
    expect(server.puts).toHaveLength(1);
  });

  it('and the filing takes no draft any more, it is shown and not sent', async () => {
    server.filing = filing({ version: 2, state: 'SUBMITTED', allowedActions: [], figures: { issued: 950 } });
    expect(await sent()).toMatchObject({ kind: 'held', why: { kind: 'barred' } });
    expect(server.puts).toEqual([]);
  });
});

describe('what the server refuses', () => {
  it.each([400, 403, 409, 413, 422])('with %i is kept as it was, with the reason', async (status) => {
    server.failure = problem(status, 'Dòng “Số đơn”: quá lớn.');
    const kept = draft();
    expect(await sent(kept)).toEqual({
      kind: 'held',
      why: { kind: 'refused', message: 'Dòng “Số đơn”: quá lớn.' },
      rest: kept,
    });
    expect(server.puts).toHaveLength(1);
  });

  it('because it is owed no longer is kept too', async () => {
    server.stand = async () => {
      throw problem(404, 'Đơn vị không còn phải báo cáo nội dung này.');
    };
    expect(await sent()).toMatchObject({ kind: 'held', why: { kind: 'refused' } });
  });
});

describe('nothing is known of it', () => {
  it.each([new NoLine(), problem(500), problem(429)])('after %s', async (failure) => {
    server.failure = failure;
    expect(await sent()).toEqual({ kind: 'later' });
  });

  it('where this browser has another person’s session, and nothing is sent', async () => {
    server.viewer = 'bv-3802';
    expect(await sent()).toEqual({ kind: 'notMine' });
    expect(server.puts).toEqual([]);
  });

  it('where the session ran out', async () => {
    server.failure = problem(401);
    expect(await sent()).toEqual({ kind: 'notMine' });
  });

  it('until the next try, where only the answer was lost', async () => {
    server.failure = new NoLine();
    server.writesAnyway = true;
    expect(await sent()).toEqual({ kind: 'later' });
    expect(await sent()).toEqual({ kind: 'sent' });
    expect(server.puts).toHaveLength(1);
  });
});
