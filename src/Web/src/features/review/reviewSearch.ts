import { type Risk, riskOrder } from './risk';

/** The lists of the queue, as the address names them. */
export type QueueState = 'cho' | 'tra-lai' | 'tiep-nhan';

/** What the queue shows; in the address, so that a view can be sent to a colleague. */
export interface ReviewSearch {
  /** Period code. */
  ky?: string;
  /** Section name. */
  muc?: string;
  /** Facility whose filing is open. */
  donvi?: string;
  /** Waiting where absent. */
  trangthai?: Exclude<QueueState, 'cho'>;
  mucdo?: Risk;
  /** `1`: late only; `0`: in time only. */
  tre?: '0' | '1';
  /** District code. */
  huyen?: string;
  /** Part of a unit's name or code. */
  tim?: string;
}

const texts = ['ky', 'muc', 'donvi', 'huyen', 'tim'] as const;

/** Takes what fits; an address typed by hand may hold anything, and numbers come parsed. */
export function readReviewSearch(search: Record<string, unknown>): ReviewSearch {
  const read: ReviewSearch = {};
  for (const key of texts) {
    const value = search[key];
    if (typeof value === 'string' || typeof value === 'number') {
      read[key] = String(value);
    }
  }
  if (search.trangthai === 'tra-lai' || search.trangthai === 'tiep-nhan') {
    read.trangthai = search.trangthai;
  }
  if (riskOrder.includes(search.mucdo as Risk)) {
    read.mucdo = search.mucdo as Risk;
  }
  const late = String(search.tre);
  if (late === '0' || late === '1') {
    read.tre = late;
  }
  return read;
}
