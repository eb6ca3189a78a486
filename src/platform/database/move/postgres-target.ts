import type { Client } from 'pg';
import type { Row } from './row-text.js';
import { inOrder, type MovedTable } from './table-plan.js';

const MIGRATIONS = 'migrations';
const FETCHED = 2_000;

interface Reference {
  readonly table: string;
  readonly column: string;
  readonly to: string;
}

/** The PostgreSQL database that a portal moves to: one connection, one transaction. */
export class PostgresTarget {
  private constructor(private readonly client: Client) {}

  static async open(url: string): Promise<PostgresTarget> {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: url, application_name: 'trellis move' });
    await client.connect();
    return new PostgresTarget(client);
  }

  /** The portal's tables, in an order in which they can be filled. */
  async tables(): Promise<MovedTable[]> {
    const columns = await this.rows<{ table: string; name: string; type: string }>(
      `SELECT table_name AS "table", column_name AS name, data_type AS type FROM information_schema.columns
        WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`,
    );
    const keys = await this.rows<{ table: string; column: string }>(
      `SELECT c.relname AS "table", a.attname AS "column" FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
         JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
        WHERE i.indisprimary AND c.relnamespace = current_schema()::regnamespace
        ORDER BY c.relname, array_position(i.indkey::int2[], a.attnum)`,
    );
    const references = await this.rows<Reference>(
      `SELECT c.conrelid::regclass::text AS "table", a.attname AS "column", c.confrelid::regclass::text AS "to"
         FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND c.connamespace = current_schema()::regnamespace`,
    );
    const names = [...new Set(columns.map(({ table }) => table))].filter((name) => name !== MIGRATIONS);
    return inOrder(
      names.map((name) => {
        const led = references.filter(({ table }) => table === name);
        return {
          name,
          columns: columns
            .filter(({ table }) => table === name)
            .map((column) => ({ name: column.name, type: column.type })),
          primaryKey: keys.filter(({ table }) => table === name).map(({ column }) => column),
          selfColumns: led.filter(({ to }) => to === name).map(({ column }) => column),
          needs: led.map(({ to }) => to).filter((to) => to !== name),
        };
      }),
    );
  }

  async count(table: string): Promise<number> {
    const [row] = await this.rows<{ total: string }>(`SELECT count(*) AS total FROM "${table}"`);
    return Number(row?.total);
  }

  /** Nobody else moves, migrates or writes here until the transaction ends. */
  async begin(tables: readonly MovedTable[]): Promise<void> {
    await this.client.query('BEGIN');
    await this.client.query(`LOCK TABLE ${tables.map(({ name }) => `"${name}"`).join(', ')} IN EXCLUSIVE MODE`);
  }

  async insert(table: MovedTable, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const listed = table.columns.map(({ name }) => `"${name}"`).join(', ');
    await this.client.query(
      `INSERT INTO "${table.name}" (${listed}) SELECT ${listed} FROM json_populate_recordset(NULL::"${table.name}", $1)`,
      [JSON.stringify(rows)],
    );
  }

  /** Every row in the order of the keys, a few thousand at a time. */
  async *read({ name, columns, primaryKey }: MovedTable): AsyncGenerator<Row> {
    const listed = columns.map((column) => `"${column.name}"`).join(', ');
    const order = primaryKey.map((column) => `"${column}"`).join(', ');
    await this.client.query(`DECLARE moved CURSOR FOR SELECT ${listed} FROM "${name}" ORDER BY ${order}`);
    for (;;) {
      const rows = await this.rows<Row>(`FETCH ${FETCHED} FROM moved`);
      if (rows.length === 0) break;
      yield* rows;
    }
    await this.client.query('CLOSE moved');
  }

  async commit(): Promise<void> {
    await this.client.query('COMMIT');
    await this.client.query('ANALYZE');
  }

  /** Empties what this move filled: a portal that was found unlike the old one must not be opened by mistake. */
  async empty(tables: readonly MovedTable[]): Promise<void> {
    await this.client.query(`TRUNCATE ${tables.map(({ name }) => `"${name}"`).join(', ')}`);
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private async rows<Row extends object>(sql: string): Promise<Row[]> {
    return (await this.client.query<Row>(sql)).rows;
  }
}
