import type { WriteDb } from './context.js';

/** One kind of database to write to. Only `UnitOfWork` goes through it. */
export abstract class WriteDoor {
  /** How many units of this process stand in line now. */
  abstract readonly waiting: number;

  /**
   * Waits for its turn, begins, runs the work, commits and closes the handle. When the work fails, or any statement in
   * it failed (even if the work caught the error), nothing of it is kept and the error is thrown.
   */
  abstract transaction<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Result>;
}
