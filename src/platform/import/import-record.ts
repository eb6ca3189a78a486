import type { Instant } from '../../kernel/clock.js';
import type { Id } from '../../kernel/id.js';
import type { RowReason, RowResult } from './import-kind.js';
import type { TableLayout } from './reading/table-layout.js';

/**
 * staging: the file is being put away; draft: columns to be matched; checking: every row is tried, nothing written;
 * checked: to be looked at and run; then running, done; reversing, reversed. A failed one can go on where it stopped.
 */
export type ImportState =
  'staging' | 'draft' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'reversing' | 'reversed';

/** How many rows had, or would have, each result. */
export type RowCounts = Readonly<Partial<Record<RowResult, number>>>;

/** A row with what it would do. `cells` are those of the columns in use, in the order of the kind. */
export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly result: RowResult;
  readonly reason: RowReason | null;
  readonly column: string | null;
}

export interface ImportRecord {
  readonly id: Id;
  readonly kind: string;
  readonly targetId: Id | null;
  readonly accountId: Id;
  readonly fileName: string;
  readonly format: 'text' | 'rows';
  readonly bytes: number;
  readonly state: ImportState;
  readonly layout: TableLayout;
  /** Rows of the list; null until they were counted. */
  readonly total: number | null;
  readonly done: number;
  readonly doneLine: number;
  readonly counts: RowCounts;
  /** The first rows of each result. */
  readonly preview: readonly PreviewRow[] | null;
  readonly failure: RowReason | null;
  /** Rows that a reversal could not take back. */
  readonly kept: number | null;
  readonly createdAt: Instant;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly reversedAt: Instant | null;
}
