import BetterSqlite3 from 'better-sqlite3';
import type { Row } from './row-text.js';
import type { MovedTable } from './table-plan.js';

/** The SQLite file as it is at one moment, whoever writes meanwhile. */
export class SqliteSource {
  private readonly connection: BetterSqlite3.Database;

  constructor(file: string) {
    this.connection = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    this.connection.exec('BEGIN');
  }

  tables(): string[] {
    const sql = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'`;
    return this.connection
      .prepare<[], { name: string }>(sql)
      .all()
      .map(({ name }) => name);
  }

  /** All rows in the order of their keys, or those a condition tells. */
  rows({ name, columns, primaryKey }: MovedTable, condition = '1 = 1'): IterableIterator<Row> {
    const listed = columns.map((column) => `"${column.name}"`).join(', ');
    const order = primaryKey.map((column) => `"${column}"`).join(', ');
    const statement = this.connection.prepare<[], Row>(
      `SELECT ${listed} FROM "${name}" WHERE ${condition} ORDER BY ${order}`,
    );
    return statement.safeIntegers().iterate();
  }

  close(): void {
    this.connection.close();
  }
}
