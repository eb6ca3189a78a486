import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { WriteDb } from '../context.js';
import { lockWait } from '../lock-wait.metric.js';
import { WriteDoor } from '../write-door.js';
import { poolOf } from './postgres-statement.js';
import { PostgresWriteDb } from './postgres-write-db.js';

const MOST_RETRIES = 3;
const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';

/** A pooled connection per unit, READ COMMITTED; what lost a deadlock is done again from its beginning. */
export class PostgresWriteDoor extends WriteDoor {
  constructor(private readonly writer: DataSource) {
    super();
  }

  get waiting(): number {
    return poolOf(this.writer).waitingCount;
  }

  async transaction<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Result> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (!mayRunAgain(error) || attempt === MOST_RETRIES) throw error;
        await sleep(10 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  private async attempt<Result>(work: (db: WriteDb) => Promise<Result>): Promise<Result> {
    const arrived = performance.now();
    const runner = this.writer.createQueryRunner() as OpenRunner;
    try {
      const client = (await runner.connect()) as PoolClient;
      lockWait.observe((performance.now() - arrived) / 1_000);
      return await inside(runner, client, work);
    } finally {
      await runner.release();
    }
  }
}

/** TypeORM's belief about the transaction, set by hand: its own transactions then become savepoints. */
type OpenRunner = QueryRunner & { isTransactionActive: boolean; transactionDepth: number };

async function inside<Result>(
  runner: OpenRunner,
  client: PoolClient,
  work: (db: WriteDb) => Promise<Result>,
): Promise<Result> {
  await begin(client);
  runner.isTransactionActive = true;
  runner.transactionDepth = 1;
  const db = new PostgresWriteDb(runner, client);
  try {
    const result = await work(db);
    db.refuseFailed();
    db.close();
    // COMMIT of a transaction in which something failed succeeds, and undoes everything.
    const { command } = await client.query('COMMIT');
    if (command !== 'COMMIT') throw new Error('A statement failed inside this unit of work, so nothing of it was kept');
    return result;
  } catch (error) {
    await rollBack(client);
    throw error;
  } finally {
    db.close();
  }
}

/** The connection was lost before anything ran on it: the pool had not noticed yet that it is gone. */
class NeverBegan extends Error {}

async function begin(client: PoolClient): Promise<void> {
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
  } catch (error) {
    await end(client);
    throw new NeverBegan('The connection to PostgreSQL was lost before the unit began', { cause: error });
  }
}

/** A connection that cannot even roll back is broken: ended, it does not return to the pool. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
  } catch {
    await end(client);
  }
}

function end(client: PoolClient): Promise<void> {
  return (client as unknown as { end(): Promise<void> }).end().catch(() => undefined);
}

/** Nothing of the unit was kept, and another try may end better. */
function mayRunAgain(error: unknown): boolean {
  const code = sqlStateOf(error);
  return error instanceof NeverBegan || code === DEADLOCK || code === SERIALIZATION_FAILURE;
}

/** TypeORM wraps the driver's error. */
function sqlStateOf(error: unknown): unknown {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  return driverError?.code ?? code;
}
