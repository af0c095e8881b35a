import { describe, expect, test, vi } from 'vitest';
import { readWhole } from './readWhole';

const pageOf = (all: readonly number[], size: number) => async (after: string | null) => {
  const from = Number(after ?? 0);
  const end = from + size;
  return {
    nodes: all.slice(from, end),
    totalCount: all.length,
    pageInfo: { hasNextPage: end < all.length, endCursor: String(end) },
  };
};

describe('readWhole', () => {
  test('reads every page once, in order, and tells how far it is', async () => {
    const progress = vi.fn();
    expect(await readWhole(pageOf([1, 2, 3, 4, 5], 2), progress)).toEqual([1, 2, 3, 4, 5]);
    expect(progress.mock.calls).toEqual([
      [2, 5],
      [4, 5],
      [5, 5],
    ]);
  });

  test('an empty list is one page', async () => {
    expect(await readWhole(pageOf([], 2), () => {})).toEqual([]);
  });

  test('a lost page is no short file', async () => {
    const page = pageOf([1, 2, 3], 2);
    const losing = (after: string | null) => (after ? Promise.reject(new Error('lost')) : page(after));
    await expect(readWhole(losing, () => {})).rejects.toThrow('lost');
  });
});
