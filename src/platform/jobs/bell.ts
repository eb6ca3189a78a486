import { Injectable } from '@nestjs/common';

/**
 * Wakes the worker of this process after a commit that leaves it work. It comes after a breath, so that a rush is
 * taken in handfuls, and polls between rings: other processes do not ring here, and a job may fall due by itself.
 */
@Injectable()
export class Bell {
  private static readonly pauses = [15, 60, 250, 1_000];
  private step = 0;
  private wake: (() => void) | null = null;
  private timer: NodeJS.Timeout | null = null;
  private short = false;

  ring(): void {
    this.step = 0;
    // Rings that come closer together than a breath must not put the worker off for as long as they last.
    if (this.wake && this.timer && !this.short) this.restart();
  }

  /** Ends the current wait at once, for a stop. */
  interrupt(): void {
    this.finish();
  }

  /** Resolves at the next moment worth a look. */
  async wait(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      this.restart();
    });
  }

  private restart(): void {
    if (this.timer) clearTimeout(this.timer);
    this.short = this.step === 0;
    this.timer = setTimeout(() => this.finish(), Bell.pauses[this.step] ?? 1_000);
    this.step = Math.min(this.step + 1, Bell.pauses.length - 1);
  }

  private finish(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const wake = this.wake;
    this.wake = null;
    wake?.();
  }
}
