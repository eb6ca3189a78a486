import { describe, expect, inject, it } from 'vitest';
import type { Tx } from '../../../src/platform/database/context.js';
import { poolOf } from '../../../src/platform/database/postgres/postgres-statement.js';
import { moment } from './moments.js';
import { openDoors, type Doors } from './open-doors.js';

const bump = `UPDATE jobs SET attempts = attempts + 1 WHERE kind = :name`;

async function attempts(doors: Doors): Promise<number[]> {
  const rows = await doors.ctx.db.rows<{ attempts: number }>('SELECT attempts FROM jobs ORDER BY kind');
  return rows.map((row) => row.attempts);
}

describe.runIf(inject('databaseKind') === 'postgres')('two units that lock the same two rows in opposite order', () => {
  it('are a deadlock, and one of them is lost without a retry (control)', async () => {
    const doors = await openDoors();
    await doors.acknowledge('a');
    await doors.acknowledge('b');
    const met = [moment(), moment()] as const;
    const one = async (first: string, second: string, mine: 0 | 1) => {
      const client = await poolOf(doors.writer).connect();
      try {
        await client.query('BEGIN');
        await client.query('UPDATE jobs SET attempts = attempts + 1 WHERE kind = $1', [first]);
        met[mine].reach();
        await Promise.all(met.map(({ reached }) => reached));
        await client.query('UPDATE jobs SET attempts = attempts + 1 WHERE kind = $1', [second]);
      } finally {
        await client.query('COMMIT');
        client.release();
      }
    };
    const results = await Promise.allSettled([one('a', 'b', 0), one('b', 'a', 1)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await attempts(doors)).toEqual([1, 1]);
  });

  it('are both done: the loser is run again from its beginning', async () => {
    const doors = await openDoors();
    await doors.acknowledge('a');
    await doors.acknowledge('b');
    const met = [moment(), moment()] as const;
    let runs = 0;
    const one = (first: string, second: string, mine: 0 | 1) =>
      doors.unitOfWork.run(doors.ctx, async (tx: Tx) => {
        runs += 1;
        await tx.db.change(bump, { name: first });
        met[mine].reach();
        await Promise.all(met.map(({ reached }) => reached));
        await tx.db.change(bump, { name: second });
      });
    await Promise.all([one('a', 'b', 0), one('b', 'a', 1)]);
    expect(runs).toBeGreaterThan(2);
    expect(await attempts(doors)).toEqual([2, 2]);
  });
});
