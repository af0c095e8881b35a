import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from './paced';

describe('paced', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells the first at once, and the rest of a rush once', () => {
    const heard = vi.fn();
    const { tell } = paced(heard, 100);

    tell();
    expect(heard).toHaveBeenCalledTimes(1);
    tell();
    tell();
    expect(heard).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100);
    expect(heard).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(1_000);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('goes on at its pace while the rush lasts', () => {
    const heard = vi.fn();
    const { tell } = paced(heard, 100);

    for (let moment = 0; moment < 1_000; moment += 10) {
      tell();
      vi.advanceTimersByTime(10);
    }

    expect(heard).toHaveBeenCalledTimes(11);
  });

  it('tells nothing after its end', () => {
    const heard = vi.fn();
    const { tell, end } = paced(heard, 100);

    tell();
    tell();
    end();
    vi.advanceTimersByTime(1_000);

    expect(heard).toHaveBeenCalledTimes(1);
  });
});
