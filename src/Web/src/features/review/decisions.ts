import type { QueryClient } from '@tanstack/react-query';
import { ReviewStartDocument } from '../../gateway/generated/graphql';
import { NoLine, Problem, sentenceOf } from '../../gateway/problem';
import { asked } from '../../gateway/query';
import { send } from '../../gateway/rest';
import { countsOptions } from './useCounts';
import { queueKey, takeOff } from './useQueue';

/** Whose filing of which section and period, and the version that was looked at. */
export interface Decided {
  readonly period: string;
  readonly section: string;
  readonly facility: string;
  readonly version: number;
}

/** A line that a return points at; of a station where the annex asks by station. */
export interface PointedLine {
  readonly line: string;
  readonly station: string | null;
  readonly note: string;
}

function address({ period, section, facility }: Decided): string {
  return `/api/${section}/${encodeURIComponent(period)}/${encodeURIComponent(facility)}`;
}

export async function accept(filing: Decided): Promise<void> {
  await send('POST', `${address(filing)}/accept`, undefined, { ifMatch: filing.version });
}

export async function giveBack(filing: Decided, reason: string, lines: readonly PointedLine[]): Promise<void> {
  const body = {
    reason: reason.trim(),
    lines: lines.map(({ line, station, note }) => ({ line, station, note: note.trim() || null })),
  };
  await send('POST', `${address(filing)}/return`, body, { ifMatch: filing.version });
}

/** Did somebody else decide, or the unit send anew, since it was read? */
export function hasChanged(error: unknown): boolean {
  return error instanceof Problem && (error.status === 409 || error.status === 412);
}

/** Why a decision did not go through. A press is not repeated by itself: it must not decide twice. */
export function refusalOf(error: unknown): string {
  return error instanceof NoLine
    ? 'Không kết nối được máy chủ, chưa rõ đã ghi nhận hay chưa. Kiểm tra đường truyền rồi tải lại danh sách.'
    : sentenceOf(error);
}

/** After filings were decided: they leave the waiting list, the counters and other lists are read anew. */
export function afterDecision(
  client: QueryClient,
  period: string,
  section: string,
  decided: ReadonlySet<string>,
): void {
  takeOff(client, period, section, decided);
  for (const facility of decided) {
    client.removeQueries({ queryKey: ['review-filing', period, section, facility], type: 'inactive' });
    void client.invalidateQueries({ queryKey: ['review-filing', period, section, facility], refetchType: 'none' });
  }
  void client.invalidateQueries({ queryKey: queueKey(period, section, 'tra-lai') });
  void client.invalidateQueries({ queryKey: queueKey(period, section, 'tiep-nhan') });
  void client.invalidateQueries(countsOptions(period));
  void client.invalidateQueries(asked(ReviewStartDocument, {}));
}

/** Everything of the section anew: what is shown is no longer so. */
export function readAnew(client: QueryClient, period: string, section: string): void {
  void client.invalidateQueries({ queryKey: queueKey(period, section) });
  void client.invalidateQueries({ queryKey: ['review-filing', period, section] });
  void client.invalidateQueries(countsOptions(period));
  void client.invalidateQueries(asked(ReviewStartDocument, {}));
}
