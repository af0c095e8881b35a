const longest = 30_000;

/** One alarm: set anew it forgets the last. Where there is no line it goes off later each time. */
export class Retries {
  private readonly act: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  constructor(act: () => void) {
    this.act = act;
  }

  after(milliseconds: number): void {
    this.stop();
    this.timer = setTimeout(this.act, milliseconds);
  }

  afterFailure(): void {
    this.after(Math.min(longest, 2_000 * 2 ** this.failures++));
  }

  succeeded(): void {
    this.failures = 0;
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}
