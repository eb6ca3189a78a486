import { createHash, type Hash } from 'node:crypto';
import type { MovedTable } from './table-plan.js';

type Cell = string | number | bigint | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

/** A row as JSON that PostgreSQL reads into its own types: SQLite keeps yes and no as 1 and 0. */
export function forPostgres({ columns }: MovedTable, row: Row): Record<string, string | number | boolean | null> {
  return Object.fromEntries(columns.map(({ name, type }) => [name, cellFor(type, row[name] ?? null)]));
}

function cellFor(type: string, cell: Cell): string | number | boolean | null {
  if (cell === null) return null;
  if (type === 'boolean') return Boolean(cell);
  // As text: a number of JSON would lose digits after the fifteenth.
  return String(cell);
}

/** Reads rows from either database and knows at the end whether both told the same. Order matters. */
export class RowDigest {
  private readonly hash: Hash = createHash('sha256');
  count = 0;

  constructor(private readonly table: MovedTable) {}

  add(row: Row): void {
    const { columns } = this.table;
    this.hash.update(JSON.stringify(columns.map(({ name, type }) => cellFor(type, row[name] ?? null))));
    this.count += 1;
  }

  end(): string {
    return this.hash.digest('hex');
  }
}
