import { Clock } from '../../kernel/clock.js';
import type { Ctx, IdempotencyKey, Tx } from './context.js';
import { answerOnce } from './idempotency.js';
import { Unit } from './unit.js';
import { WriteDoor } from './write-door.js';

/**
 * The writing door. Everything that changes data goes through `run`; one verb is one unit. Nothing slow inside: no
 * network, no hashing, no files, for on SQLite everybody else waits meanwhile.
 */
export class UnitOfWork {
  private readonly runsOf = new WeakMap<IdempotencyKey, number>();

  constructor(
    private readonly door: WriteDoor,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the work in one transaction and returns what it returns, once that is durable. Given a `Tx` it joins: both
   * are kept or neither, and an inner run that failed takes the outer one with it. With `ctx.idempotency` the outermost
   * run stores its result (which must survive JSON), and answers a repeat with it instead of working again;
   * `DomainError('conflict', 'errors.key_reused')` when the same key comes with another body.
   */
  async run<Result>(ctx: Ctx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const outer = Unit.of(ctx.db);
    if (outer) return this.join(outer, ctx as Tx, work);
    if (Unit.current())
      throw new Error('A unit of work was begun inside another one: hand it the tx, not the outer ctx');
    const nth = ctx.idempotency ? this.countRun(ctx.idempotency) : 0;
    let unit = new Unit();
    const result = await this.door.transaction((db) => {
      // A transaction that met a deadlock is run again from its beginning, as a new unit.
      unit = new Unit();
      const tx: Tx = { ...ctx, now: this.clock.now(), db };
      return unit.surround(db, () => answerOnce(tx, nth, () => work(tx)));
    });
    unit.committed();
    return result;
  }

  /** How many units of this process wait for their turn: what can wait itself makes way for them. */
  get waiting(): number {
    return this.door.waiting;
  }

  /** Calls `hook` once the outermost unit of this tx is durable; never when it is not. Must be quick and must not throw. */
  static afterCommit(tx: Tx, hook: () => void): void {
    const unit = Unit.of(tx.db);
    if (!unit?.open) throw new Error('This unit of work has ended');
    unit.afterCommit(hook);
  }

  private async join<Result>(outer: Unit, tx: Tx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    if (!outer.open) throw new Error('This unit of work has ended');
    try {
      return await work(tx);
    } catch (error) {
      outer.doom(error);
      throw error;
    }
  }

  /** A request may run units one after the other; each has its own stored answer under the request's one key. */
  private countRun(key: IdempotencyKey): number {
    const nth = (this.runsOf.get(key) ?? 0) + 1;
    this.runsOf.set(key, nth);
    return nth;
  }
}
