import type { SqlParams } from './context.js';

/**
 * The rows in batches. Both statements select the columns in their order and then the keys of the order; `next` goes
 * on behind `:key0`, `:key1`. An index must match the order, else every batch sorts everything. LIMIT is added.
 */
export interface BatchQuery {
  readonly first: string;
  readonly next: string;
  readonly params: SqlParams;
  readonly keys: number;
}
