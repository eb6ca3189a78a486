import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.js';
import type { Config } from '../config/config.js';
import { SnakeNamingStrategy } from './snake-naming.strategy.js';

/** Name of the reading data source; the writing one is TypeORM's default. */
export const READER = 'reader';

const shared = { namingStrategy: new SnakeNamingStrategy(), synchronize: false, logging: false } as const;
const SQLITE_READ_WAIT_MS = 50;

/** The one file an installation on SQLite consists of, beside uploads. */
export function sqliteFile(config: Config): string {
  return join(config.dataDir, 'trellis.sqlite');
}

export function writerOptions(config: Config): DataSourceOptions {
  const common = { ...shared, migrations: [...migrations], migrationsTableName: 'migrations' };
  if (config.databaseUrl) {
    return {
      ...common,
      ...postgres(config.databaseUrl, config, 'trellis write', '-c idle_in_transaction_session_timeout=60000'),
    };
  }
  return {
    ...common,
    type: 'better-sqlite3',
    database: sqliteFile(config),
    timeout: 0,
    prepareDatabase: prepareWriter,
  };
}

export function readerOptions(config: Config): DataSourceOptions {
  if (config.databaseUrl) {
    return {
      ...shared,
      ...postgres(config.databaseUrl, config, 'trellis read', '-c default_transaction_read_only=on'),
    };
  }
  return {
    ...shared,
    type: 'better-sqlite3',
    database: sqliteFile(config),
    readonly: true,
    timeout: SQLITE_READ_WAIT_MS,
  };
}

function postgres(url: string, config: Config, applicationName: string, options: string) {
  const extra = { max: config.databasePool, connectionTimeoutMillis: 30_000, keepAlive: true, options };
  return { type: 'postgres', url, applicationName, installExtensions: false, extra } as const;
}

/** Durable at every commit. The wait covers two processes that open the file for the first time at one moment. */
function prepareWriter(connection: BetterSqlite3.Database): void {
  connection.pragma('busy_timeout = 5000');
  // A new file is its owner's alone; what an operator decides about it later stays.
  if (connection.pragma('page_count', { simple: true }) === 0) chmodSync(connection.name, 0o600);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  // A rush rewrites the same pages over and over: copying them back every 32 MB instead of every 4 saves most of it.
  connection.pragma('wal_autocheckpoint = 8000');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 0');
}
