import 'reflect-metadata';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { AppModule } from '../../../src/app.module.js';
import { trellis } from '../../../src/cli/program.js';
import type { Tools } from '../../../src/cli/tools.js';
import { Clock } from '../../../src/kernel/clock.js';
import { Config } from '../../../src/platform/config/config.js';
import { ServerLock } from '../../../src/platform/database/server-lock.js';
import { EventLog } from '../../../src/platform/outbox/event-log.js';
import { FakeClock } from '../../support/fake-clock.js';
import { portalConfig } from '../../support/portal-config.js';
import '../../support/provided.js';
import { openStore, type Store } from '../../support/store.js';
import { openMachinery, type TestMachinery } from '../../modules/outbox/machinery.js';

const database = inject('databaseKind');
const onSqlite = { skip: database !== 'sqlite' };

describe(`trellis on ${database}`, () => {
  let store: Store;
  let said: string[];

  beforeEach(async () => {
    store = await openStore(database);
    said = [];
  });
  afterEach(async () => {
    await store.remove();
  });

  const tools = (environment: NodeJS.ProcessEnv = {}): Tools => {
    const config = portalConfig(store.dataDir, store.databaseUrl, environment);
    return {
      at: (databaseUrl) => tools({ ...environment, DATABASE_URL: databaseUrl }),
      config: () => config,
      async open() {
        const module = await Test.createTestingModule({ imports: [AppModule] })
          .overrideProvider(Config)
          .useValue(config)
          .overrideProvider(Clock)
          .useValue(new FakeClock())
          .compile();
        return module.createNestApplication({ bodyParser: false, logger: ['fatal'] });
      },
      print: (line) => void said.push(line),
    };
  };
  const run = async (...words: string[]) => {
    said = [];
    const program = trellis(tools()).exitOverride();
    for (const command of [program, ...program.commands])
      command.exitOverride().configureOutput({ writeErr: () => undefined });
    await program.parseAsync(words, { from: 'user' }).catch((error: Error) => {
      throw new Error([error.message, ...said.filter((line) => line.startsWith('FAIL'))].join('\n'));
    });
    return said;
  };
  const inMachinery = async <Result>(work: (machinery: TestMachinery) => Promise<Result>): Promise<Result> => {
    const machinery = await openMachinery(database, { store });
    try {
      return await work(machinery);
    } finally {
      await machinery.close();
    }
  };
  const change = (sql: string) =>
    inMachinery((machinery) => machinery.units.run(machinery.ctx(), (tx) => tx.db.change(sql)));
  const recordEvents = (count: number) =>
    inMachinery(async (machinery) => {
      await machinery.units.run(machinery.ctx(), async (tx) => {
        for (let nth = 0; nth < count; nth += 1) {
          await machinery
            .get(EventLog)
            .record(tx, { kind: 'TestHappened', subject: { type: 'test', id: String(nth) }, reason: 'why' });
        }
      });
      await machinery.drain();
    });

  it('finds a migrated database up to date', async () => {
    expect(await run('migrate')).toEqual(['The database is up to date.']);
  });

  it('makes an administrator, once', async () => {
    const first = await run('create-admin', 'Boss@Office.example');
    expect(first[0]).toMatch(/is an administrator\. Sign in/u);
    const second = await run('create-admin', 'boss@office.example');
    expect(second[0]).toMatch(/is an administrator already/u);
    const grants = await inMachinery((machinery) =>
      machinery.ctx().db.rows(`SELECT role, scope_key FROM role_grants WHERE revoked_at IS NULL`),
    );
    expect(grants).toEqual([{ role: 'administrator', scopeKey: 'everything' }]);
    await expect(run('create-admin', 'nobody')).rejects.toThrow('not a mail address');
  });

  it('refuses demo people in production', async () => {
    const program = trellis(tools({ TRELLIS_MODE: 'production' })).exitOverride();
    await expect(program.parseAsync(['seed', 'demo'], { from: 'user' })).rejects.toThrow('production');
  });

  describe('doctor', () => {
    it('is content with a sound portal', async () => {
      await run('create-admin', 'boss@office.example');
      await recordEvents(3);
      const lines = await run('doctor', '--verify');
      expect(lines.filter((line) => !line.startsWith('ok'))).toEqual([
        expect.stringMatching(/^All \d+ checks are well\.$/u),
      ]);
      expect(lines.join('\n')).toMatch(/ok {3}audit chain: [4-9] events chained, 0 waiting/u);
    });

    const damages: Record<string, readonly [sql: string, finding: RegExp]> = {
      'a changed event': [
        `UPDATE events SET reason = 'other' WHERE subject_id = '1'`,
        /FAIL audit chain: the event of link 2 was changed/u,
      ],
      'a removed event': [
        `DELETE FROM events WHERE subject_id = '1'`,
        /FAIL audit chain: the event of link 2 is gone/u,
      ],
      'a forgotten migration': [
        `DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations)`,
        /FAIL migrations: run "trellis migrate"/u,
      ],
      'jobs nobody runs': [
        `INSERT INTO jobs (id, kind, payload, state, priority, attempts, due_at, created_at)
         VALUES ('01890000-0000-7000-8000-000000000000', 'test', '{}', 'pending', 1, 0, 0, 0)`,
        /FAIL deliveries and jobs: .*is a worker running/u,
      ],
    };
    it.each(Object.entries(damages))('finds %s', async (_name, [sql, finding]) => {
      await recordEvents(3);
      await change(sql);
      await expect(run('doctor', '--verify')).rejects.toThrow(/checks found something wrong/u);
      expect(said.join('\n')).toMatch(finding);
    });

    it('finds a row that leads nowhere', onSqlite, async () => {
      const connection = new BetterSqlite3(join(store.dataDir, 'trellis.sqlite'));
      connection.pragma('foreign_keys = OFF');
      connection.exec(`INSERT INTO contest_places VALUES ('x', 'y', 0)`);
      connection.close();
      await expect(run('doctor', '--verify')).rejects.toThrow();
      expect(said.join('\n')).toMatch(/FAIL foreign keys: .*contest_places -> /u);
    });

    it('finds a damaged page', onSqlite, async () => {
      await recordEvents(500);
      const file = join(store.dataDir, 'trellis.sqlite');
      const connection = new BetterSqlite3(file);
      connection.pragma('wal_checkpoint(TRUNCATE)');
      const { root } = connection
        .prepare(`SELECT rootpage AS root FROM sqlite_master WHERE name = 'ix_events_subject'`)
        .get() as { root: number };
      connection.close();
      const bytes = readFileSync(file);
      bytes.fill(0x5a, (root - 1) * 4096 + 100, root * 4096);
      writeFileSync(file, bytes);
      await expect(run('doctor', '--verify')).rejects.toThrow();
      expect(said.join('\n')).toMatch(/FAIL/u);
    });
  });

  describe('backup and restore', () => {
    it('writes a moment while others write, and brings it back', onSqlite, async () => {
      await run('create-admin', 'boss@office.example');
      await recordEvents(20);
      const file = join(store.dataDir, 'copy.backup');
      const machinery = await openMachinery(database, { store });
      const others = { written: 20, isOver: false };
      const writing = (async () => {
        while (!others.isOver) {
          await new Promise((resolve) => setImmediate(resolve));
          await machinery.units.run(machinery.ctx(), (tx) =>
            machinery.get(EventLog).record(tx, { kind: 'TestHappened', subject: { type: 'test', id: 'more' } }),
          );
          others.written += 1;
        }
      })();
      while (others.written < 40) await new Promise((resolve) => setTimeout(resolve, 5));
      const acknowledged = others.written;
      let atMost = 0;
      try {
        await run('backup', file);
        atMost = others.written + 1;
      } finally {
        others.isOver = true;
        await writing;
        await machinery.close();
      }
      await recordEvents(5);
      expect((await run('restore', file)).at(-1)).toMatch(/^All \d+ checks are well\.$/u);
      const [row] = await inMachinery((again) =>
        again.ctx().db.rows<{ total: number }>(`SELECT count(*) AS total FROM events WHERE kind = 'TestHappened'`),
      );
      expect(row?.total).toBeGreaterThanOrEqual(acknowledged);
      expect(row?.total).toBeLessThanOrEqual(atMost);
    });

    it('brings back exactly what was there', onSqlite, async () => {
      await run('create-admin', 'boss@office.example');
      await recordEvents(30);
      const file = join(store.dataDir, 'copy.backup');
      await run('backup', file);
      const content = () => inMachinery((machinery) => machinery.ctx().db.rows(`SELECT * FROM events ORDER BY id`));
      const then = await content();
      await recordEvents(10);
      await run('restore', file);
      expect(await content()).toEqual(then);
      expect(said.join('\n')).toContain('What was there is kept as');
    });

    it('refuses what is no backup, and a server that runs', onSqlite, async () => {
      const file = join(store.dataDir, 'copy.backup');
      writeFileSync(file, 'not a database');
      await expect(run('restore', file)).rejects.toThrow('is not a backup of a portal');
      await expect(run('backup', file)).rejects.toThrow('is there already');
      copyFileSync(join(store.dataDir, 'trellis.sqlite'), `${file}2`);
      const lock = new ServerLock(tools().config());
      lock.take();
      await expect(run('restore', `${file}2`)).rejects.toThrow('Another portal is running');
      lock.onApplicationShutdown();
    });

    it('says what is missing, or writes an archive, on PostgreSQL', { skip: database !== 'postgres' }, async () => {
      const file = join(store.dataDir, 'copy.backup');
      const outcome = await run('backup', file).then(
        () => 'written',
        (error: Error) => error.message,
      );
      if (outcome === 'written') expect(existsSync(file)).toBe(true);
      else expect(outcome).toMatch(/pg_dump (is not installed|failed)/u);
      expect(existsSync(`${file}.partial`)).toBe(false);
    });
  });
});
