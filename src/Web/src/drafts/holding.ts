/** How a filing's draft is held: its form stands open, or what is kept of it is being sent without one. */
export type Holding = 'open' | 'sending';

/** Over all tabs of this browser: who sends a draft, so that nobody else does. */
export interface Locks {
  /** For an open form; several may stand open at once. Waits while the draft is being sent. Answers what lets go. */
  hold(name: string): Promise<() => void>;
  /** Does the work only where nobody holds the name; otherwise false, at once. */
  alone(name: string, work: () => Promise<void>): Promise<boolean>;
  held(): Promise<ReadonlyMap<string, Holding>>;
}
