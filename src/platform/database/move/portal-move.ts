import { PostgresTarget } from './postgres-target.js';
import { forPostgres, RowDigest, type Row } from './row-text.js';
import { SqliteSource } from './sqlite-source.js';
import type { MovedTable } from './table-plan.js';

const BATCH = 1_000;

/** The target cannot take the portal, for a reason the operator can mend. */
export class MoveRefusal extends Error {
  override readonly name = 'MoveRefusal';
}

export type Progress = (table: string, rows: number) => void;

/**
 * Carries every row of a SQLite portal to an empty, migrated PostgreSQL database in one transaction, and compares both
 * row by row before it commits. Killed at any moment it leaves nothing there; the file is only read.
 */
export class PortalMove {
  private constructor(
    private readonly source: SqliteSource,
    private readonly target: PostgresTarget,
    readonly tables: readonly MovedTable[],
  ) {}

  static async open(file: string, url: string): Promise<PortalMove> {
    const target = await PostgresTarget.open(url);
    return new PortalMove(new SqliteSource(file), target, await target.tables());
  }

  /** Copies and compares. Throws `MoveRefusal` when the target holds something already or has other tables. */
  async run(progress: Progress): Promise<number> {
    await this.refuseUnfit();
    await this.target.begin(this.tables);
    let total = 0;
    for (const table of this.tables) {
      await this.copy(table);
      total += await this.compare(table, progress);
    }
    await this.target.commit();
    return total;
  }

  /** Takes back what was committed: for the caller who then finds the new portal unlike the old one. */
  async takeBack(): Promise<void> {
    await this.target.empty(this.tables);
  }

  async close(): Promise<void> {
    this.source.close();
    await this.target.close();
  }

  private async refuseUnfit(): Promise<void> {
    const here = new Set(this.tables.map(({ name }) => name));
    const missing = this.source.tables().filter((name) => name !== 'migrations' && !here.has(name));
    if (missing.length > 0) throw new MoveRefusal(`The new database has no table for: ${missing.join(', ')}.`);
    for (const { name } of this.tables) {
      if ((await this.target.count(name)) > 0)
        throw new MoveRefusal(`The new database is not empty: there are rows in ${name}. Give an empty one.`);
    }
  }

  private async copy(table: MovedTable): Promise<void> {
    const { selfColumns } = table;
    if (selfColumns.length === 0) return this.insertAll(table, this.source.rows(table));
    const leads = selfColumns.map((column) => `"${column}" IS NOT NULL`).join(' OR ');
    await this.insertAll(table, this.source.rows(table, `NOT (${leads})`));
    // Rows that lead to one another go in by one statement: keys are checked at its end.
    const leading = [...this.source.rows(table, leads)].map((row) => forPostgres(table, row));
    if (leading.length > 0) await this.target.insert(table, leading);
  }

  private async insertAll(table: MovedTable, rows: Iterable<Row>): Promise<void> {
    let batch: Record<string, unknown>[] = [];
    for (const row of rows) {
      batch.push(forPostgres(table, row));
      if (batch.length < BATCH) continue;
      await this.target.insert(table, batch);
      batch = [];
    }
    if (batch.length > 0) await this.target.insert(table, batch);
  }

  private async compare(table: MovedTable, progress: Progress): Promise<number> {
    const before = new RowDigest(table);
    for (const row of this.source.rows(table)) before.add(row);
    const after = new RowDigest(table);
    for await (const row of this.target.read(table)) after.add(row);
    if (before.count !== after.count) {
      throw new Error(`${table.name}: ${before.count} rows before, ${after.count} after. Nothing was kept.`);
    }
    if (before.end() !== after.end()) throw new Error(`${table.name}: rows differ after the copy. Nothing was kept.`);
    progress(table.name, after.count);
    return after.count;
  }
}
