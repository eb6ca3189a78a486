import type BetterSqlite3 from 'better-sqlite3';
import { describe, expect, inject, it } from 'vitest';
import { register } from 'prom-client';
import { connectionOf } from '../../../src/platform/database/sqlite/sqlite-connection.js';
import { turnsDuring } from './moments.js';
import { openDoors, write, type Doors } from './open-doors.js';

const UNITS = 5_000;

/** The writer's connection; the disk's own speed is not what is looked at here. */
function quickConnection(doors: Doors): BetterSqlite3.Database {
  const connection = connectionOf(doors.writer);
  connection.pragma('synchronous = OFF');
  return connection;
}

describe.runIf(inject('databaseKind') === 'sqlite')('five thousand units that come at one moment', () => {
  it('stop the event loop when one follows the other as promises do (control)', async () => {
    const connection = quickConnection(await openDoors());
    let last: Promise<unknown> = Promise.resolve();
    const turns = await turnsDuring(() => {
      for (let index = 0; index < UNITS; index += 1) {
        last = last.then(() =>
          connection.transaction(() => connection.exec('UPDATE jobs SET attempts = 1')).immediate(),
        );
      }
      return last;
    });
    expect(turns).toBeLessThan(5);
  });

  it('leave the event loop a turn every few milliseconds, and are served in order', async () => {
    const doors = await openDoors();
    quickConnection(doors);
    const { unitOfWork, ctx } = doors;
    const served: number[] = [];
    const turns = await turnsDuring(() =>
      Promise.all(
        Array.from({ length: UNITS }, (_, index) =>
          unitOfWork.run(ctx, async (tx) => {
            await write(tx, `job ${index}`);
            served.push(index);
          }),
        ),
      ),
    );
    expect(turns).toBeGreaterThan(20);
    expect(served).toEqual(Array.from({ length: UNITS }, (_, index) => index));
  });
});

describe('the wait for the lock', () => {
  it('is measured', async () => {
    const { acknowledge } = await openDoors();
    const counted = async () =>
      Number(/trellis_write_lock_wait_seconds_count (\d+)/u.exec(await register.metrics())?.[1]);
    const before = await counted();
    await acknowledge('a');
    expect(await counted()).toBe(before + 1);
  });
});
