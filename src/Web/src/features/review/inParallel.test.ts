import { expect, it } from 'vitest';
import { inParallel } from './inParallel';

it('does all, at most so many at a time, and goes on after a failure', async () => {
  let running = 0;
  let most = 0;
  const told: [number, boolean][] = [];
  await inParallel(
    [1, 2, 3, 4, 5, 6, 7],
    4,
    async (item) => {
      running++;
      most = Math.max(most, running);
      await Promise.resolve();
      running--;
      if (item === 3) {
        throw new Error('refused');
      }
    },
    (item, error) => told.push([item, error !== null]),
  );
  expect(most).toBe(4);
  expect(told.sort(([one], [other]) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7].map((item) => [item, item === 3]));
});

it('does nothing with nothing', async () => {
  await inParallel(
    [],
    4,
    () => Promise.reject(new Error('never')),
    () => expect.unreachable(),
  );
});
