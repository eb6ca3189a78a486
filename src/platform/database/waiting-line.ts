const LONGEST_BURST_MS = 10;

/** First come, first served, one at a time; lets the event loop breathe when many take their turn in one burst. */
export class WaitingLine {
  private readonly waiting: (() => void)[] = [];
  private taken = false;
  private burstBegan = 0;

  /** Resolves when it is the caller's turn, who then must call `leave`, whatever happens. */
  enter(): Promise<void> {
    if (this.taken) return new Promise((resolve) => void this.waiting.push(resolve));
    this.taken = true;
    return Promise.resolve();
  }

  leave(): void {
    const next = this.waiting.shift();
    if (!next) {
      this.taken = false;
    } else if (performance.now() - this.burstBegan < LONGEST_BURST_MS) {
      next();
    } else {
      setImmediate(() => {
        this.burstBegan = performance.now();
        next();
      });
    }
  }

  get length(): number {
    return this.waiting.length;
  }
}
