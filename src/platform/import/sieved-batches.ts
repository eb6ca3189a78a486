import type { ImportKind, ReadRow, RowOutcome } from './import-kind.js';
import { BATCH } from './import-limits.js';
import type { TableLayout } from './reading/table-layout.js';
import type { TableRow } from './reading/table-row.js';
import { RowSieve, type SievedRow } from './row-sieve.js';

/**
 * The rows below the heads, by hundreds, from the one after `afterLine`. The rows before are read again all the same:
 * what repeats one of them must be known as that.
 */
export async function* sievedBatches(
  rows: AsyncIterable<TableRow>,
  kind: ImportKind,
  layout: TableLayout,
  afterLine = 0,
): AsyncGenerator<readonly SievedRow[]> {
  const sieve = new RowSieve(kind, layout);
  let batch: SievedRow[] = [];
  for await (const row of rows) {
    if (row.line <= layout.headerLine) continue;
    const sieved = sieve.take(row);
    if (row.line <= afterLine) continue;
    batch.push(sieved);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Every row of a batch with its outcome: the sieve's own, or what the kind says of those that passed. */
export async function outcomesOf(
  batch: readonly SievedRow[],
  ask: (rows: readonly ReadRow[]) => Promise<readonly RowOutcome[]>,
): Promise<readonly RowOutcome[]> {
  const passed = batch.filter(({ outcome }) => outcome === null).map(({ row }) => row);
  const answers = passed.length > 0 ? [...(await ask(passed))] : [];
  if (answers.length !== passed.length)
    throw new Error(`An import kind answered ${answers.length} outcomes for ${passed.length} rows`);
  return batch.map(({ outcome }) => outcome ?? (answers.shift() as RowOutcome));
}
