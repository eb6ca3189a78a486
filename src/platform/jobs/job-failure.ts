import type { Instant } from '../../kernel/clock.js';

/** Thrown by a handler when trying again cannot help: the job is dead at once. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}

/** Thrown by a handler that must wait its turn: the job comes back at `until`, and this try is not counted. */
export class Postponed extends Error {
  override readonly name = 'Postponed';

  constructor(readonly until: Instant) {
    super('postponed');
  }
}
