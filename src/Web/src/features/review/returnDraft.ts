import type { PointedLine } from './decisions';

/** A return being written; kept while one looks elsewhere. */
export interface ReturnDraft {
  readonly open: boolean;
  readonly reason: string;
  readonly lines: readonly PointedLine[];
}

export const emptyReturn: ReturnDraft = { open: false, reason: '', lines: [] };

/** The longest reason that the server takes. */
export const longestReason = 2_000;

export function isPointed(draft: ReturnDraft, line: string, station: string | null = null): boolean {
  return draft.lines.some((pointed) => pointed.line === line && pointed.station === station);
}

/** Points at a line, or no longer; its note goes with it. */
export function toggled(draft: ReturnDraft, line: string, station: string | null = null): ReturnDraft {
  const lines = isPointed(draft, line, station)
    ? draft.lines.filter((pointed) => pointed.line !== line || pointed.station !== station)
    : [...draft.lines, { line, station, note: '' }];
  return { ...draft, lines };
}

export function noted(draft: ReturnDraft, line: string, station: string | null, note: string): ReturnDraft {
  return {
    ...draft,
    lines: draft.lines.map((pointed) =>
      pointed.line === line && pointed.station === station ? { ...pointed, note } : pointed,
    ),
  };
}

/** What still keeps it from being sent. */
export function reasonProblem(draft: ReturnDraft): string | null {
  return draft.reason.trim() ? null : 'Ghi lý do trả lại để đơn vị biết phải sửa gì.';
}
