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
    // One caller in a loop never leaves the microtasks either.
    return this.burstIsLong ? new Promise((resolve) => this.breathe(resolve)) : Promise.resolve();
  }

  leave(): void {
    const next = this.waiting.shift();
    if (!next) {
      this.taken = false;
    } else if (this.burstIsLong) {
      this.breathe(next);
    } else {
      next();
    }
  }

  get length(): number {
    return this.waiting.length;
  }

  private get burstIsLong(): boolean {
    return performance.now() - this.burstBegan >= LONGEST_BURST_MS;
  }

  private breathe(then: () => void): void {
    setImmediate(() => {
      this.burstBegan = performance.now();
      then();
    });
  }
}
