import BetterSqlite3 from 'better-sqlite3';
import type { SqlParams, SqlValue } from '../database/context.js';
import { valueTypes } from '../database/postgres/value-types.js';
import { bindSql } from '../database/sql-text.js';

/** Where the rows are: enough to open a connection of one's own. */
export type BatchDatabase =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

/** Reads rows as lists of values through a connection of its own, which can do nothing else. */
export interface BatchSource {
  rows(sql: string, params: SqlParams): Promise<readonly (readonly SqlValue[])[]>;
  close(): Promise<void>;
}

export function openBatchSource(database: BatchDatabase): Promise<BatchSource> {
  return database.kind === 'sqlite' ? sqliteSource(database.file) : postgresSource(database.url);
}

async function sqliteSource(file: string): Promise<BatchSource> {
  const connection = new BetterSqlite3(file, { readonly: true, timeout: 5_000 });
  const prepared = new Map<string, BetterSqlite3.Statement<unknown[], SqlValue[]>>();
  return {
    async rows(sql, params) {
      const { text, values } = bindSql('sqlite', sql, params);
      let statement = prepared.get(text);
      if (!statement) {
        statement = connection.prepare<unknown[], SqlValue[]>(text).raw();
        prepared.set(text, statement);
      }
      return statement.all(...values.map((value) => (typeof value === 'number' ? BigInt(value) : value)));
    },
    async close() {
      connection.close();
    },
  };
}

async function postgresSource(url: string): Promise<BatchSource> {
  // A large library, and most portals never need it here.
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    application_name: 'trellis export',
    options: '-c default_transaction_read_only=on',
  });
  await client.connect();
  return {
    async rows(sql, params) {
      const { text, values } = bindSql('postgres', sql, params);
      const { rows } = await client.query<SqlValue[]>({ text, values, rowMode: 'array', types: valueTypes });
      return rows;
    },
    close: () => client.end(),
  };
}
