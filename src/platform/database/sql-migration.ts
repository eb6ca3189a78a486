import type { MigrationInterface, QueryRunner } from 'typeorm';
import { postgresSql, sqliteSql } from './portable-sql.js';

/**
 * A step of the schema in raw SQL, written once for both databases in their common subset (types: uuid, varchar(n),
 * text, boolean, int, bigint). Forward only: what went wrong is mended by the next step, from the backup if need be.
 */
export abstract class SqlMigration implements MigrationInterface {
  abstract readonly statements: readonly string[];

  async up(runner: QueryRunner): Promise<void> {
    const onSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const statement of this.statements)
      await runner.query(onSqlite ? sqliteSql(statement) : postgresSql(statement));
    if (onSqlite) await refuseOrphans(runner);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations only go forward: restore the backup that was made before this one'));
  }
}

/** Foreign keys are off while SQLite migrates, so they are counted before the step is committed. */
async function refuseOrphans(runner: QueryRunner): Promise<void> {
  const orphans = (await runner.query('PRAGMA foreign_key_check')) as { table: string }[];
  if (orphans.length > 0)
    throw new Error(`The migration leaves ${orphans.length} rows without their parent, first in ${orphans[0]?.table}`);
}
