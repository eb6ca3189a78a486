import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, inject, it } from 'vitest';
import { Job } from '../../../src/platform/database/entities/job.entity.js';
import { turnsDuring } from './moments.js';
import { jobNamed, openDoors, write } from './open-doors.js';
import { holdWriteLock, importInBulk } from './other-process.js';
import { namesIn, openStock } from './stock-typeorm.js';

const onSqlite = inject('databaseKind') === 'sqlite';
const HELD_MS = 700;
const fileOf = (dataDir: string) => join(dataDir, 'trellis.sqlite');

describe.runIf(onSqlite)('another process that writes to the SQLite file', () => {
  it('makes stock TypeORM fail when it writes between our read and our write (control)', async () => {
    const { store } = await openDoors();
    const stock = await openStock(store);
    const attempt = stock.transaction(async (manager) => {
      await manager.count(Job);
      const other = await holdWriteLock(fileOf(store.dataDir), 0, 'theirs');
      await other.ended;
      await manager.insert(Job, jobNamed('ours'));
    });
    await expect(attempt).rejects.toMatchObject({ driverError: { code: 'SQLITE_BUSY_SNAPSHOT' } });
    expect(await namesIn(stock)).toEqual(['theirs']);
    await stock.destroy();
  });

  it('waits for a unit that has read and is about to write', async () => {
    const doors = await openDoors();
    let other: ReturnType<typeof holdWriteLock> | undefined;
    await doors.unitOfWork.run(doors.ctx, async (tx) => {
      await tx.db.rows('SELECT count(*) AS total FROM jobs');
      other = holdWriteLock(fileOf(doors.store.dataDir), 0, 'theirs');
      await new Promise((resolve) => setTimeout(resolve, 300));
      await write(tx, 'ours');
    });
    await (
      await other
    )?.ended;
    expect(await doors.names()).toEqual(['ours', 'theirs']);
  });

  it('stops the event loop of stock TypeORM while it holds the lock (control)', async () => {
    const { store } = await openDoors();
    const stock = await openStock(store);
    const other = await holdWriteLock(fileOf(store.dataDir), HELD_MS, 'theirs');
    const turns = await turnsDuring(() => stock.manager.insert(Job, jobNamed('ours')));
    expect(turns).toBeLessThan(5);
    await other.ended;
    await stock.destroy();
  });

  it('leaves our event loop free while it holds the lock, and our unit follows it', async () => {
    const doors = await openDoors();
    const other = await holdWriteLock(fileOf(doors.store.dataDir), HELD_MS, 'theirs');
    const turns = await turnsDuring(() => doors.acknowledge('ours'));
    expect(turns).toBeGreaterThan(50);
    await other.ended;
    expect(await doors.names()).toEqual(['ours', 'theirs']);
  });

  it('lets us in again and again, even when it writes unit after unit', { timeout: 60_000 }, async () => {
    const doors = await openDoors();
    const bulk = await importInBulk(fileOf(doors.store.dataDir), 1_500);
    const bulkRun = { over: false };
    const ended = bulk.units.finally(() => (bulkRun.over = true));
    let ours = 0;
    for (; !bulkRun.over; ours += 1) {
      await doors.acknowledge(`ours ${ours}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(await ended).toBeGreaterThan(5);
    expect(ours).toBeGreaterThan(3);
  });

  it('cannot write through the reading door, nor can we', async () => {
    const doors = await openDoors();
    await expect(doors.ctx.db.rows(`DELETE FROM jobs RETURNING id`)).rejects.toThrow(/readonly/u);
    const connection = new BetterSqlite3(fileOf(doors.store.dataDir));
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    connection.close();
  });
});
