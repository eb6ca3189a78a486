import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger } from '@nestjs/common';
import type { ReadDb } from './context.js';

const logger = new Logger('UnitOfWork');

/** One open transaction as `UnitOfWork` sees it. */
export class Unit {
  private static readonly ofHandle = new WeakMap<ReadDb, Unit>();
  private static readonly around = new AsyncLocalStorage<Unit>();

  open = true;
  private failure: { readonly error: unknown } | undefined;
  private readonly hooks: (() => void)[] = [];

  /** The unit whose handle this is, open or ended; undefined for a handle that only reads. */
  static of(db: ReadDb): Unit | undefined {
    return Unit.ofHandle.get(db);
  }

  /** The open unit this code was called from, whatever ctx it was given. A tripwire only: nothing takes its handle from here. */
  static current(): Unit | undefined {
    const unit = Unit.around.getStore();
    return unit?.open ? unit : undefined;
  }

  /** Runs the work as the inside of this unit; a nested run that failed dooms it even if the work caught the error. */
  async surround<Result>(db: ReadDb, work: () => Promise<Result>): Promise<Result> {
    Unit.ofHandle.set(db, this);
    try {
      const result = await Unit.around.run(this, work);
      if (this.failure) throw this.failure.error;
      return result;
    } finally {
      this.open = false;
    }
  }

  doom(error: unknown): void {
    this.failure ??= { error };
  }

  afterCommit(hook: () => void): void {
    this.hooks.push(hook);
  }

  /** Calls what waited for the commit, outside of the unit. What is durable stays acknowledged, whatever a hook does. */
  committed(): void {
    Unit.around.exit(() => {
      for (const hook of this.hooks) {
        try {
          hook();
        } catch (error) {
          logger.error('A hook failed after the commit', (error as Error).stack);
        }
      }
    });
  }
}
