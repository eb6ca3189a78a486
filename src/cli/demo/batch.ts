import type { InsertRow, Tx } from '../../platform/database/context.js';

/** Both databases take so many values in one statement, with room to spare. */
const MOST_VALUES = 12_000;

/** Inserts any number of rows; rows that are there already stay as they are. */
export async function insertAll(tx: Tx, table: string, rows: readonly InsertRow[]): Promise<void> {
  const width = Object.keys(rows[0] ?? {}).length;
  if (width === 0) return;
  const size = Math.floor(MOST_VALUES / width);
  for (let start = 0; start < rows.length; start += size) {
    await tx.db.insert(table, rows.slice(start, start + size), { orIgnore: true });
  }
}
