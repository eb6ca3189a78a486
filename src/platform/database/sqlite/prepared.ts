import type BetterSqlite3 from 'better-sqlite3';
import { camelOf } from '../column-name.js';
import type { SqlParams, SqlValue } from '../context.js';
import { bindSql } from '../sql-text.js';

const MOST_KEPT = 500;

interface Prepared {
  readonly statement: BetterSqlite3.Statement<unknown[], unknown[]>;
  /** Property names of the result, empty for a statement without rows. */
  readonly columns: readonly string[];
}

/** Statements of one connection, prepared once; rows come out with camelCase keys. */
export class PreparedStatements {
  private readonly kept = new Map<string, Prepared>();

  constructor(readonly connection: BetterSqlite3.Database) {}

  rows<Row>(sql: string, params?: SqlParams): Row[] {
    const { text, values } = bindSql('sqlite', sql, params);
    const { statement, columns } = this.prepare(text);
    if (!statement.reader) throw new Error(`This statement returns no rows: ${sql}`);
    const found = statement.all(...values.map(sqliteValue));
    return found.map((cells) => {
      const row: Record<string, unknown> = {};
      for (let index = 0; index < columns.length; index += 1) row[columns[index] as string] = cells[index];
      return row as Row;
    });
  }

  change(sql: string, params?: SqlParams): number {
    const { text, values } = bindSql('sqlite', sql, params);
    const { statement } = this.prepare(text);
    const bound = values.map(sqliteValue);
    return statement.reader ? statement.all(...bound).length : statement.run(...bound).changes;
  }

  private prepare(text: string): Prepared {
    const known = this.kept.get(text);
    if (known) return known;
    const statement = this.connection.prepare<unknown[], unknown[]>(text);
    const columns = statement.reader
      ? statement
          .raw()
          .columns()
          .map((column) => camelOf(column.name))
      : [];
    const oldest = this.kept.size >= MOST_KEPT ? this.kept.keys().next().value : undefined;
    if (oldest !== undefined) this.kept.delete(oldest);
    const prepared = { statement, columns };
    this.kept.set(text, prepared);
    return prepared;
  }
}

/** better-sqlite3 binds every number as a float (`5` becomes `'5.0'` in a text column) and knows no booleans. */
function sqliteValue(value: SqlValue): string | number | bigint | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  return typeof value === 'boolean' ? BigInt(value) : value;
}
