import { describe, expect, inject, it } from 'vitest';
import { Job } from '../../../src/platform/database/entities/job.entity.js';
import { moment } from './moments.js';
import { jobNamed, openDoors, write } from './open-doors.js';
import { namesIn, openStock } from './stock-typeorm.js';

// PostgreSQL gives each transaction a connection, so stock TypeORM loses nothing there: the controls are SQLite's.
const onSqlite = inject('databaseKind') === 'sqlite';
const REFUSED = new Error('refused');

describe("a request's rollback and another request's acknowledged row", () => {
  it.runIf(onSqlite)('is erased by stock TypeORM (control)', async () => {
    const { store } = await openDoors();
    const stock = await openStock(store);
    const begun = moment();
    const acknowledged = moment();
    const failing = stock.transaction(async (manager) => {
      await manager.insert(Job, jobNamed('mine'));
      begun.reach();
      await acknowledged.reached;
      throw REFUSED;
    });
    await begun.reached;
    await stock.manager.insert(Job, jobNamed('acknowledged'));
    acknowledged.reach();
    await expect(failing).rejects.toBe(REFUSED);
    expect(await namesIn(stock)).toEqual([]);
    await stock.destroy();
  });

  it('is kept, in whatever order a hundred of them come', async () => {
    const doors = await openDoors();
    const results = await Promise.allSettled(
      Array.from({ length: 100 }, (_, index) =>
        doors.unitOfWork.run(doors.ctx, async (tx) => {
          await write(tx, `row ${String(index).padStart(2, '0')}`);
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
          if (index % 2 === 1) throw REFUSED;
          return `row ${String(index).padStart(2, '0')}`;
        }),
      ),
    );
    const acknowledged = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(acknowledged).toHaveLength(50);
    expect(await doors.names()).toEqual(acknowledged);
  });
});

describe('a transaction that begins while another one is open', () => {
  it.runIf(onSqlite)('is swallowed by the other one under stock TypeORM (control)', async () => {
    const { store } = await openDoors();
    const stock = await openStock(store);
    const begun = moment();
    const acknowledged = moment();
    const first = stock.transaction(async (manager) => {
      await manager.insert(Job, jobNamed('first'));
      begun.reach();
      await acknowledged.reached;
      throw REFUSED;
    });
    await begun.reached;
    await stock.transaction((manager) => manager.insert(Job, jobNamed('second')));
    acknowledged.reach();
    await expect(first).rejects.toBe(REFUSED);
    expect(await namesIn(stock)).toEqual([]);
    await stock.destroy();
  });

  it('waits or stands beside it, and is kept', async () => {
    const doors = await openDoors();
    const begun = moment();
    const asked = moment();
    const first = doors.unitOfWork.run(doors.ctx, async (tx) => {
      await write(tx, 'first');
      begun.reach();
      await asked.reached;
      throw REFUSED;
    });
    await begun.reached;
    const second = doors.acknowledge('second');
    asked.reach();
    await expect(first).rejects.toBe(REFUSED);
    await second;
    expect(await doors.names()).toEqual(['second']);
  });
});

describe('a promise nobody waited for', () => {
  it.runIf(onSqlite)("writes into somebody else's transaction under stock TypeORM (control)", async () => {
    const { store } = await openDoors();
    const stock = await openStock(store);
    const ended = moment();
    let late: Promise<unknown> = Promise.resolve();
    await stock.transaction(async (manager) => {
      late = ended.reached.then(() => manager.insert(Job, jobNamed('late')));
      await manager.insert(Job, jobNamed('first'));
    });
    const other = stock.transaction(async (manager) => {
      await manager.insert(Job, jobNamed('second'));
      ended.reach();
      await late;
      throw REFUSED;
    });
    await expect(other).rejects.toBe(REFUSED);
    await expect(late).resolves.toBeDefined();
    expect(await namesIn(stock)).toEqual(['first']);
    await stock.destroy();
  });

  it.each(['db', 'manager'] as const)('finds the %s of its unit closed', async (handle) => {
    const doors = await openDoors();
    const ended = moment();
    let late: Promise<unknown> = Promise.resolve();
    await doors.unitOfWork.run(doors.ctx, async (tx) => {
      const { manager } = tx.db;
      late = ended.reached.then(async () => {
        await (handle === 'db' ? write(tx, 'late') : manager.insert(Job, jobNamed('late')));
      });
      late.catch(() => undefined);
      await write(tx, 'first');
    });
    await doors.unitOfWork.run(doors.ctx, async (tx) => {
      await write(tx, 'second');
      ended.reach();
      await expect(late).rejects.toThrow(/ended|released/u);
    });
    expect(await doors.names()).toEqual(['first', 'second']);
  });
});
