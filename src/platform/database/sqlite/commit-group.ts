// Long enough to share a sync of the disk among those who wait, short enough that nobody feels it.
const LONGEST_MS = 25;
const MOST_UNITS = 64;

/** Units of work that become durable by one COMMIT. A sync of the disk costs as much as a whole sign-up's statements. */
export class CommitGroup {
  /** Resolves when the group is on the disk; rejects for all when it could not be. */
  readonly durable: Promise<void>;
  settle!: () => void;
  fail!: (error: unknown) => void;
  private readonly began = performance.now();
  private units = 0;

  constructor() {
    this.durable = new Promise<void>((resolve, reject) => {
      this.settle = resolve;
      this.fail = reject;
    });
  }

  joined(): void {
    this.units += 1;
  }

  get isFull(): boolean {
    return this.units >= MOST_UNITS || performance.now() - this.began >= LONGEST_MS;
  }
}
