import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Leases } from './leases';
import { notes } from './sampleNotes';

/** Two tabs of one browser. */
let here: Leases;
let there: Leases;
let stored: Storage;

beforeEach(() => {
  vi.useFakeTimers();
  stored = notes();
  here = new Leases(stored);
  there = new Leases(stored);
});
afterEach(() => vi.useRealTimers());

describe('without locks of the browser', () => {
  it('nobody sends what stands open in any tab', async () => {
    const one = await here.hold('a');
    const other = await there.hold('a');
    one();
    expect(await here.alone('a', async () => {})).toBe(false);
    other();
    expect(await here.alone('a', async () => {})).toBe(true);
  });

  it('two never send the same, and others meanwhile', async () => {
    let done = () => {};
    const first = here.alone('a', () => new Promise<void>((resolve) => (done = resolve)));
    expect(await there.alone('a', async () => {})).toBe(false);
    expect(await there.alone('b', async () => {})).toBe(true);
    expect([...(await there.held())]).toEqual([['a', 'sending']]);
    done();
    expect(await first).toBe(true);
  });

  it('a form opens when the sending is done, also where that failed', async () => {
    let fail = (_: Error) => {};
    const sending = here.alone('a', () => new Promise<void>((_, reject) => (fail = reject)));
    const opened = vi.fn();
    void there.hold('a').then(opened);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(opened).not.toHaveBeenCalled();
    fail(new Error('gone'));
    await expect(sending).rejects.toThrow('gone');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(opened).toHaveBeenCalled();
    expect([...(await here.held())]).toEqual([['a', 'open']]);
  });

  it('a tab that lives keeps its hold, one that died loses it', async () => {
    await here.hold('a');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(await there.alone('a', async () => {})).toBe(false);
    const later = Date.now() + 120_000;
    vi.clearAllTimers();
    vi.setSystemTime(later);
    expect(await there.alone('a', async () => {})).toBe(true);
  });
});
