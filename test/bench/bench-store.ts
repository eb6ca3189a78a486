import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { SystemClock, type Clock } from '../../src/kernel/clock.js';
import { readerOptions, writerOptions } from '../../src/platform/database/data-source-options.js';
import { Database } from '../../src/platform/database/database.js';
import { guardOf, readDbOf, writeDoorOf } from '../../src/platform/database/kinds.js';
import { Migrator } from '../../src/platform/database/migrator.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestPortal } from '../support/portal.js';
import { World } from '../support/world.js';
import { portalConfig } from '../support/portal-config.js';

/** A database of its own on SQLite, with the two doors open beside whatever server runs on it. */
export class BenchStore {
  private constructor(
    readonly dataDir: string,
    readonly clock: Clock,
    readonly database: Database,
    readonly units: UnitOfWork,
    private readonly sources: readonly DataSource[],
  ) {}

  static async open(): Promise<BenchStore> {
    const dataDir = mkdtempSync(join(tmpdir(), 'trellis-bench-'));
    const config = portalConfig(dataDir, null);
    const clock = new SystemClock();
    const writer = await new DataSource(writerOptions(config)).initialize();
    await new Migrator(writer, guardOf(writer, clock)).migrate();
    const reader = await new DataSource(readerOptions(config)).initialize();
    const units = new UnitOfWork(writeDoorOf(writer), clock);
    return new BenchStore(dataDir, clock, new Database(readDbOf(reader), clock), units, [reader, writer]);
  }

  get file(): string {
    return join(this.dataDir, 'trellis.sqlite');
  }

  /** Builds rows as the tests do. One per store: it numbers what it makes. */
  world(): World {
    const parts = new Map<unknown, unknown>([
      [UnitOfWork, this.units],
      [Database, this.database],
    ]);
    return new World({ clock: this.clock, get: ((token: unknown) => parts.get(token)) as TestPortal['get'] });
  }

  /** Copies the database as it is now, for a server that must not share it. */
  async copyTo(file: string): Promise<void> {
    const source = new BetterSqlite3(this.file, { readonly: true });
    await source.backup(file);
    source.close();
  }

  /** Waits until the server's worker has dispatched every event and run every job that is due. */
  async quiet(within = 60_000): Promise<void> {
    const deadline = performance.now() + within;
    const left = `SELECT (SELECT COUNT(*) FROM events WHERE chain_position IS NULL)
      + (SELECT COUNT(*) FROM jobs WHERE state = 'pending' AND due_at <= :now) AS total`;
    for (;;) {
      const row = await this.database.read.row<{ total: number }>(left, { now: this.clock.now() });
      if (Number(row?.total ?? 0) === 0 || performance.now() > deadline) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async remove(): Promise<void> {
    for (const source of this.sources) await source.destroy();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
