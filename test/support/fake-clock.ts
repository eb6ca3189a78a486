import { Clock, type Instant } from '../../src/kernel/clock.js';

/** Thursday 1 October 2026, 08:00 UTC: a working hour in Shanghai, an early one in Europe. */
export const MORNING: Instant = Date.UTC(2026, 9, 1, 8);

/** Time stands still until the test moves it. */
export class FakeClock extends Clock {
  constructor(private instant: Instant = MORNING) {
    super();
  }

  now(): Instant {
    return this.instant;
  }

  set(instant: Instant): void {
    this.instant = instant;
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}
