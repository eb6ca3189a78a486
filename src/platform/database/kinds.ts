import type { DataSource } from 'typeorm';
import type { Clock } from '../../kernel/clock.js';
import type { ReadDb } from './context.js';
import type { MigrationGuard } from './migration-guard.js';
import { PostgresMigrationGuard } from './postgres/postgres-migration-guard.js';
import { PostgresReadDb } from './postgres/postgres-read-db.js';
import { PostgresWriteDoor } from './postgres/postgres-write-door.js';
import { SqliteMigrationGuard } from './sqlite/sqlite-migration-guard.js';
import { SqliteReadDb } from './sqlite/sqlite-read-db.js';
import { SqliteWriteDoor } from './sqlite/sqlite-write-door.js';
import type { WriteDoor } from './write-door.js';

// The only file that asks which kind of database it is.

export function writeDoorOf(writer: DataSource): WriteDoor {
  return isPostgres(writer) ? new PostgresWriteDoor(writer) : new SqliteWriteDoor(writer);
}

export function readDbOf(reader: DataSource): ReadDb {
  return isPostgres(reader) ? new PostgresReadDb(reader) : new SqliteReadDb(reader);
}

export function guardOf(writer: DataSource, clock: Clock): MigrationGuard {
  return isPostgres(writer) ? new PostgresMigrationGuard(writer) : new SqliteMigrationGuard(writer, clock);
}

function isPostgres(dataSource: DataSource): boolean {
  return dataSource.options.type === 'postgres';
}
