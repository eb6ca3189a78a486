import type { Locale } from '../../kernel/locale.js';
import type { BatchQuery } from '../database/batch-query.js';

/** How a value of the database becomes a cell. All of it is plain data: a thread gets it by message. */
export type ExportCell =
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  /** "2026-12-04 23:59" in the zone. */
  | { readonly kind: 'instant'; readonly zone: string }
  /** One of a few values, in words; what is not among them is shown as it is. */
  | { readonly kind: 'word'; readonly words: Readonly<Record<string, string>> }
  /** A text in several languages, stored as JSON. */
  | { readonly kind: 'localized'; readonly locale: Locale }
  /** An answer stored as JSON: text, number, truth, a list of values, or a thing with a name. */
  | {
      readonly kind: 'answer';
      readonly words: Readonly<Record<string, string>>;
      readonly yes: string;
      readonly no: string;
      readonly comma: string;
    };

export interface ExportColumn {
  readonly head: string;
  readonly cell: ExportCell;
}

/** A file to be written. */
export interface ExportPlan {
  readonly columns: readonly ExportColumn[];
  readonly query: BatchQuery;
  /** What the reader may see, as text: when it changes, the file is theirs no longer. */
  readonly reach: string;
}
