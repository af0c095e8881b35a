/** What an import wrote, on the way back to the report. */
export interface Written {
  /** The file's name. */
  readonly file: string;
  /** By the server's clock. */
  readonly at: string;
  /** Sections that were written, by name. */
  readonly sections: readonly string[];
  /** How many stand as they stood. */
  readonly kept: number;
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    written?: Written;
  }
}
