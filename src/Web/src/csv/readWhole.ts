/** Told while a table is fetched: how many rows of how many are here. */
export type Progress = (read: number, of: number) => void;

interface Page<T> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** All the rows of a list that screens show by the page. */
export async function readWhole<T>(page: (after: string | null) => Promise<Page<T>>, progress: Progress): Promise<T[]> {
  const rows: T[] = [];
  let after: string | null = null;
  do {
    const { nodes, totalCount, pageInfo }: Page<T> = await page(after);
    rows.push(...nodes);
    progress(rows.length, totalCount);
    after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return rows;
}
