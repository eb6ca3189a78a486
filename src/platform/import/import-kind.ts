import type { Id } from '../../kernel/id.js';
import type { MessageKey } from '../../../views/message-key.js';
import type { Ctx, Tx } from '../database/context.js';

/** A column that a kind of import understands. */
export interface ImportColumn {
  /** What the kind calls it in `ReadRow.values`. */
  readonly key: string;
  readonly label: MessageKey;
  /** What people write over such a column, in English and Chinese; compared by `searchKey()`. The label counts too. */
  readonly synonyms: readonly string[];
  /** Without it the import does not begin, and a row that leaves it blank is refused. */
  readonly required: boolean;
  /** A cell as it may look, shown beside the label and used in the sample file. */
  readonly example: string;
}

export type RowResult = 'created' | 'updated' | 'unchanged' | 'revived' | 'moved' | 'refused';

export interface RowReason {
  readonly key: MessageKey;
  readonly variables?: Readonly<Record<string, string | number>>;
}

/** What became, or would become, of one row. */
export interface RowOutcome {
  readonly result: RowResult;
  /** Why; every `refused` row has one. */
  readonly reason?: RowReason;
  /** The key of the column the reason is about. */
  readonly column?: string;
  /** What `undo` needs to take it back; must survive JSON. */
  readonly undo?: unknown;
  readonly subjectId?: Id;
}

/** One row of the file: the line it begins on (from 1), trimmed texts by column key; '' when absent. */
export interface ReadRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** What the rows go into, as its page names it, and the own path to go back to. */
export interface ImportTarget {
  readonly name: string;
  readonly backTo: string;
}

/** A row that was done, as `undo` gets it back. */
export interface DoneRow {
  readonly line: number;
  readonly result: RowResult;
  readonly undo: unknown;
}

/**
 * One kind of thing that can be brought in from a table. The machinery reads the file, finds the columns, previews, runs
 * in batches of 100 rows and remembers; a kind only knows what one row means.
 */
export interface ImportKind {
  readonly name: string;
  readonly title: MessageKey;
  readonly columns: readonly ImportColumn[];

  /** What makes two rows of a file one and the same thing, such as a number; of two that differ the second is refused. */
  identify?(values: ReadRow['values']): string | null;

  /** May this person import into this target (an institution, a class list, null)? Asks `Access`; throws not_found or forbidden. */
  target(ctx: Ctx, targetId: Id | null): Promise<ImportTarget>;

  /** What each row would do, in the order of the rows. Writes nothing; one or few queries for the whole batch. */
  check(ctx: Ctx, targetId: Id | null, rows: readonly ReadRow[]): Promise<readonly RowOutcome[]>;

  /** Does it, in one unit of work for the batch. Idempotent: a batch that comes again says `unchanged`. */
  apply(tx: Tx, targetId: Id | null, rows: readonly ReadRow[]): Promise<readonly RowOutcome[]>;

  /** Takes back what `apply` did, newest first; answers how many it had to keep because something depends on them. */
  undo(tx: Tx, targetId: Id | null, done: readonly DoneRow[]): Promise<{ readonly kept: number }>;
}
