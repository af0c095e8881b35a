import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requestInTurn } from './http';
import { NoLine } from './problem';

const busy = (status: number, seconds = '5') => new Response('{}', { status, headers: { 'Retry-After': seconds } });
const done = () => new Response('{}', { status: 200 });

describe('a busy server', () => {
  const asked = vi.fn<() => Promise<Response>>();
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('fetch', asked);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    asked.mockReset();
  });

  async function statusOf(answer: Promise<Response>): Promise<number> {
    await vi.runAllTimersAsync();
    return (await answer).status;
  }

  it('is asked again when it says so', async () => {
    asked.mockResolvedValueOnce(busy(503)).mockResolvedValueOnce(busy(429)).mockResolvedValueOnce(done());
    expect(await statusOf(requestInTurn('/x'))).toBe(200);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('is not asked for ever, and says why', async () => {
    asked.mockImplementation(async () => busy(503));
    expect(await statusOf(requestInTurn('/x'))).toBe(503);
    expect(asked).toHaveBeenCalledTimes(7);
  });

  it('is not asked again at once where it names no time', async () => {
    asked.mockResolvedValueOnce(new Response('{}', { status: 429 }));
    expect(await statusOf(requestInTurn('/x'))).toBe(429);
    asked.mockImplementation(async () => new Response('', { status: 503 }));
    await expect(requestInTurn('/x')).rejects.toBeInstanceOf(NoLine);
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
