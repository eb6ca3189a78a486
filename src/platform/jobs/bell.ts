import { Injectable } from '@nestjs/common';

/**
 * Wakes the worker of this process. Whoever rings is usually still inside a unit of work, so the worker looks
 * soon, and again a little later; between rings it polls. Rings are a kindness: a lost one only costs a second.
 */
@Injectable()
export class Bell {
  private static readonly pauses = [15, 60, 250, 1_000];
  private step = 0;
  private wake: (() => void) | null = null;
  private timer: NodeJS.Timeout | null = null;

  ring(): void {
    this.step = 0;
    if (this.wake && this.timer) this.restart();
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
