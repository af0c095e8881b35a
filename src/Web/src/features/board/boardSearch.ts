/** Filters of the board, in the address, so that a view can be sent to a colleague. */
export interface BoardSearch {
  /** Period code. */
  ky?: string;
  /** District code. */
  huyen?: string;
  /** Care level: CENTRAL, PROVINCE, DISTRICT, COMMUNE. */
  tuyen?: string;
  /** Section name. */
  muc?: string;
  /** Filing state. */
  trangthai?: string;
  /** `1`: late only. */
  tre?: string;
  /** Part of a unit's name or code. */
  tim?: string;
}

const keys = ['ky', 'huyen', 'tuyen', 'muc', 'trangthai', 'tre', 'tim'] as const;

export function readBoardSearch(search: Record<string, unknown>): BoardSearch {
  const read: BoardSearch = {};
  for (const key of keys) {
    const value = search[key];
    if (typeof value === 'string' || typeof value === 'number') {
      read[key] = String(value);
    }
  }
  return read;
}
