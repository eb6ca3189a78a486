import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { MigrationInterface } from 'typeorm';
import { describe, expect, inject, it } from 'vitest';
import { migrations } from '../../../src/migrations/index.js';
import { Migrator } from '../../../src/platform/database/migrator.js';
import { SqlMigration } from '../../../src/platform/database/sql-migration.js';
import { emptyStore } from './empty-store.js';
import { jobNamed, openDoors, type Doors } from './open-doors.js';

const onSqlite = inject('databaseKind') === 'sqlite';
const ALL = migrations.map(({ name }) => name);

class Notes1999999999999 extends SqlMigration {
  readonly statements = [`CREATE TABLE "notes" ("id" uuid NOT NULL, CONSTRAINT "pk_notes" PRIMARY KEY ("id"))`];
}

class Broken1999999999998 extends SqlMigration {
  readonly statements = [...new Notes1999999999999().statements, `ALTER TABLE "nowhere" ADD COLUMN "what" text`];
}

class Orphans1999999999997 extends SqlMigration {
  readonly statements = [`DELETE FROM "accounts"`];
}

function withStep(doors: Doors, step: MigrationInterface): Migrator {
  doors.writer.migrations.push(step);
  return doors.module.get(Migrator);
}

const migrate = (doors: Doors) => doors.module.get(Migrator).migrate();

describe('migrating', () => {
  it('brings an empty database to the newest schema, once', async () => {
    const doors = await openDoors(await emptyStore());
    const migrator = doors.module.get(Migrator);
    expect(await migrator.pending()).toEqual(ALL);
    expect(await migrator.migrate()).toEqual(ALL);
    expect(await migrator.pending()).toEqual([]);
    expect(await migrator.migrate()).toEqual([]);
    await doors.acknowledge('a');
    expect(await doors.names()).toEqual(['a']);
  });

  it('goes wrong when two processes start at one moment without the lock (control)', async () => {
    const store = await emptyStore();
    const both = [await openDoors(store), await openDoors(store)];
    const results = await Promise.allSettled(both.map(({ writer }) => writer.runMigrations({ transaction: 'each' })));
    expect(results.map(({ status }) => status)).toContain('rejected');
  });

  it('is done by one of two processes that start at one moment', async () => {
    const store = await emptyStore();
    const both = [await openDoors(store), await openDoors(store)];
    const done = await Promise.all(both.map(migrate));
    expect(done.toSorted((left, right) => left.length - right.length)).toEqual([[], ALL]);
  });

  it('keeps nothing of a step that fails half-way', async () => {
    const doors = await openDoors();
    await expect(withStep(doors, new Broken1999999999998()).migrate()).rejects.toThrow(/nowhere/u);
    await expect(doors.ctx.db.rows('SELECT * FROM notes')).rejects.toThrow(/notes/u);
    expect(await doors.module.get(Migrator).pending()).toEqual([Broken1999999999998.name]);
    await doors.acknowledge('after');
  });

  it('refuses a step that would leave rows without their parent', async () => {
    const doors = await openDoors();
    await doors.unitOfWork.run(doors.ctx, async (tx) => {
      const names = { legalName: 'Li', latinName: 'Li', displayName: 'Li', sortKey: 'li', searchKey: 'li' };
      const id = '019a0000-0000-7000-8000-000000000001';
      await tx.db.insert('accounts', { id, state: 'active', locale: 'en', createdAt: 0, ...names });
      await tx.db.insert('profile_facts', { accountId: id, fact: 'city', value: 'Xian', updatedAt: 0 });
    });
    await expect(withStep(doors, new Orphans1999999999997()).migrate()).rejects.toThrow(
      /without their parent|foreign key/u,
    );
    expect(await doors.ctx.db.rows('SELECT id FROM accounts')).toHaveLength(1);
  });

  it('refuses a database that a newer version made', async () => {
    const doors = await openDoors();
    await doors.writer.query(`INSERT INTO "migrations" ("timestamp", "name") VALUES (1, 'FromTheFuture1')`);
    await expect(migrate(doors)).rejects.toThrow(/newer version.*FromTheFuture1/u);
  });

  it('has no way back', async () => {
    await expect(new Notes1999999999999().down()).rejects.toThrow(/only go forward/u);
  });

  it.runIf(onSqlite)('copies a file that holds data before it changes it', async () => {
    const doors = await openDoors();
    await doors.acknowledge('before');
    expect(await withStep(doors, new Notes1999999999999()).migrate()).toEqual([Notes1999999999999.name]);
    const folder = join(doors.store.dataDir, 'backups');
    const [copy, ...more] = readdirSync(folder);
    expect(more).toEqual([]);
    const backup = new BetterSqlite3(join(folder, copy!), { readonly: true });
    expect(backup.prepare('SELECT kind FROM jobs').pluck().all()).toEqual(['before']);
    expect(() => backup.prepare('SELECT * FROM notes')).toThrow(/no such table/u);
    backup.close();
  });
});

describe('the migrated schema', () => {
  it('refuses a state it does not know', async () => {
    const doors = await openDoors();
    const unknown = doors.unitOfWork.run(doors.ctx, (tx) => tx.db.insert('jobs', { ...jobNamed('a'), state: 'lost' }));
    await expect(unknown).rejects.toThrow(/ck_jobs_state/u);
  });

  it('has one pending job per unique key, and any number of done ones', async () => {
    const doors = await openDoors();
    const written = await doors.unitOfWork.run(doors.ctx, async (tx) => {
      const insert = (state: 'pending' | 'done') =>
        tx.db.insert('jobs', { ...jobNamed('a'), uniqueKey: 'once', state }, { orIgnore: true });
      return [await insert('pending'), await insert('pending'), await insert('done'), await insert('done')];
    });
    expect(written).toEqual([1, 0, 1, 1]);
  });

  it('sorts text by code point, whatever the language of the database', async () => {
    const doors = await openDoors(await emptyStore());
    await migrate(doors);
    for (const name of ['b', 'A', 'C', 'a', '_', 'é', '中']) await doors.acknowledge(name);
    expect(await doors.names()).toEqual(['A', 'C', '_', 'a', 'b', 'é', '中']);
  });
});
