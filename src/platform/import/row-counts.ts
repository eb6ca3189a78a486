import type { RowOutcome, RowResult } from './import-kind.js';
import type { RowCounts } from './import-record.js';

/** Results that a reversal takes back. */
export const CHANGES: readonly RowResult[] = ['created', 'updated', 'revived', 'moved'];

export function addedTo(counts: RowCounts, outcomes: readonly RowOutcome[]): RowCounts {
  const sum: Partial<Record<RowResult, number>> = { ...counts };
  for (const { result } of outcomes) sum[result] = (sum[result] ?? 0) + 1;
  return sum;
}

export function changesIn(counts: RowCounts): number {
  return CHANGES.reduce((sum, result) => sum + (counts[result] ?? 0), 0);
}
