import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DAY, HOUR, type Instant } from '../../kernel/clock.js';
import { Contributions } from '../../kernel/contributions.js';
import type { Ctx, Tx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JobHandlers } from './job-handlers.js';

/** Removes some of what is past its time and returns how many rows went; called again until it returns 0. */
export type Removal = (tx: Tx) => Promise<number>;

const CLEANUP = 'retention.cleanup';
const HANDFUL = 500;

/** What may be thrown away, and the recurring job that does it, a handful per unit of work. Modules add their own. */
@Injectable()
export class Retention extends Contributions<Removal> implements OnModuleInit {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly handlers: JobHandlers,
    private readonly units: UnitOfWork,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.add(CLEANUP, (ctx) => this.clean(ctx));
    this.handlers.recur(CLEANUP, HOUR);
    this.add('jobs done', (tx) => removeOldest(tx, 'jobs', 'ended_at', tx.now - 7 * DAY, `state = 'done'`));
    this.add('jobs dead', (tx) => removeOldest(tx, 'jobs', 'ended_at', tx.now - 90 * DAY, `state = 'dead'`));
    this.add('idempotency keys', (tx) => removeOldest(tx, 'idempotency_keys', 'created_at', tx.now - 2 * DAY));
    this.add('parked posts', (tx) => removeOldest(tx, 'parked_posts', 'expires_at', tx.now));
  }

  private async clean(ctx: Ctx): Promise<void> {
    for (const [name, remove] of this.all()) {
      let total = 0;
      for (let removed = -1; removed !== 0; total += removed) {
        await breathe();
        removed = await this.units.run(ctx, remove);
      }
      if (total > 0) this.logger.log(`removed ${total}: ${name}`);
    }
  }
}

/**
 * Deletes the oldest few hundred rows whose `column` is before the instant, so that nobody waits long for the writer.
 * Names and `condition` are SQL of ours, never of a request.
 */
export async function removeOldest(
  tx: Tx,
  table: string,
  column: string,
  before: Instant,
  condition = '1 = 1',
): Promise<number> {
  const old = `${condition} AND ${column} < :before`;
  return tx.db.change(
    `DELETE FROM ${table} WHERE ${old} AND ${column} <= (
       SELECT max(oldest.moment) FROM (
         SELECT ${column} AS moment FROM ${table} WHERE ${old} ORDER BY ${column} LIMIT ${HANDFUL}) AS oldest)`,
    { before },
  );
}
