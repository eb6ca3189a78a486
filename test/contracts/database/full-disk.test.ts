import type BetterSqlite3 from 'better-sqlite3';
import { describe, expect, inject, it } from 'vitest';
import { Job } from '../../../src/platform/database/entities/job.entity.js';
import { connectionOf } from '../../../src/platform/database/sqlite/sqlite-connection.js';
import { jobNamed, openDoors, write, type Doors } from './open-doors.js';
import { namesIn, openStock } from './stock-typeorm.js';

const onSqlite = inject('databaseKind') === 'sqlite';
/** More than fits in memory, so that SQLite meets the end of the disk in the middle and gives up the transaction. */
const manyLarge = () =>
  Array.from({ length: 20 }, (_, index) => ({ ...jobNamed(`large ${index}`), payload: 'x'.repeat(100_000) }));

function limitPages(connection: BetterSqlite3.Database): void {
  connection.pragma('cache_size = 10');
  connection.pragma(`max_page_count = ${String(connection.pragma('page_count', { simple: true }))}`);
}

/** No room for large rows: a page limit on SQLite; on PostgreSQL the server's own answer to a file it cannot extend. */
async function fill(doors: Doors): Promise<void> {
  if (onSqlite) return limitPages(connectionOf(doors.writer));
  await doors.writer.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`);
  await doors.writer.query(`CREATE TRIGGER no_room BEFORE INSERT ON jobs FOR EACH ROW
    WHEN (length(NEW.payload) > 90000) EXECUTE FUNCTION no_room()`);
}

describe('a full disk', () => {
  it.runIf(onSqlite)('makes stock TypeORM acknowledge rows it never keeps (control)', async () => {
    const doors = await openDoors();
    const stock = await openStock(doors.store);
    limitPages(connectionOf(stock));
    const refused = stock.transaction(async (manager) => {
      for (const row of manyLarge()) await manager.insert(Job, row);
    });
    await expect(refused).rejects.toThrow(/full/u);
    const failing = stock.transaction(async (manager) => {
      await manager.insert(Job, jobNamed('refused'));
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await stock.manager.save(Job, jobNamed('acknowledged'));
    expect(await namesIn(stock)).toEqual(['acknowledged']);
    await stock.destroy();
    expect(await doors.names()).toEqual([]);
  });

  it.runIf(onSqlite)(
    'is no worse than BEGIN IMMEDIATE by hand, which ends all writing of stock TypeORM (control)',
    async () => {
      const { store } = await openDoors();
      const stock = await openStock(store);
      await stock.query('BEGIN IMMEDIATE');
      await expect(stock.manager.save(Job, jobNamed('first'))).rejects.toThrow(/within a transaction/u);
      for (const name of ['second', 'third']) {
        const next = stock.transaction((manager) => manager.insert(Job, jobNamed(name)));
        await expect(next).rejects.toThrow(/syntax error/u);
      }
      await stock.destroy();
    },
  );

  it('refuses what has no room, keeps nothing of it, and the next unit works', async () => {
    const doors = await openDoors();
    await doors.acknowledge('before');
    await fill(doors);
    const refused = doors.unitOfWork.run(doors.ctx, async (tx) => {
      await write(tx, 'small');
      for (const row of manyLarge()) await tx.db.insert('jobs', row);
    });
    await expect(refused).rejects.toThrow(/full|No space left/u);
    expect(await doors.names()).toEqual(['before']);
    await doors.acknowledge('after');
    expect(await doors.names()).toEqual(['after', 'before']);
  });

  it('does so for entities saved through the manager', async () => {
    const doors = await openDoors();
    await fill(doors);
    await expect(doors.unitOfWork.run(doors.ctx, (tx) => tx.db.manager.save(Job, manyLarge()))).rejects.toThrow(
      /full|No space left/u,
    );
    await doors.unitOfWork.run(doors.ctx, (tx) => tx.db.manager.save(Job, jobNamed('after')));
    expect(await doors.names()).toEqual(['after']);
  });

  it('lets nothing through after it, even when the work goes on', async () => {
    const doors = await openDoors();
    await fill(doors);
    const stubborn = doors.unitOfWork.run(doors.ctx, async (tx) => {
      for (const row of manyLarge()) await tx.db.insert('jobs', row).catch(() => 0);
      await write(tx, 'after').catch(() => undefined);
      await tx.db.manager.insert(Job, jobNamed('after too')).catch(() => undefined);
    });
    await expect(stubborn).rejects.toThrow(/full|No space left/u);
    expect(await doors.names()).toEqual([]);
  });
});
