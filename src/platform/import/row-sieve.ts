import { createHash } from 'node:crypto';
import { restoredCell } from '../text/spreadsheet-cell.js';
import { isPlainText, toPlainText } from '../http/form-body.js';
import type { ImportKind, ReadRow, RowOutcome, RowReason } from './import-kind.js';
import { LONGEST_CELL } from './import-limits.js';
import type { TableLayout } from './reading/table-layout.js';
import type { TableRow } from './reading/table-row.js';

/** A row before the kind sees it: with an outcome already when it must not. */
export interface SievedRow {
  readonly row: ReadRow;
  /** As written in the file, fit to be kept and shown. */
  readonly cells: readonly string[];
  readonly outcome: RowOutcome | null;
}

/** What no kind need look for: rows that are too long, unreadable, incomplete, or that came before. One per pass. */
export class RowSieve {
  private readonly places: readonly (readonly [key: string, index: number])[];
  private readonly required: readonly string[];
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly kind: ImportKind,
    private readonly layout: TableLayout,
  ) {
    this.places = layout.columns.flatMap((key, index) => (key === null ? [] : [[key, index] as const]));
    this.required = kind.columns.flatMap(({ key, required }) => (required ? [key] : []));
  }

  take({ line, cells }: TableRow): SievedRow {
    const values: Record<string, string> = {};
    for (const { key } of this.kind.columns) values[key] = '';
    for (const [key, index] of this.places) values[key] = restoredCell(cells[index] ?? '').trim();
    const row = { line, values };
    const kept = this.layout.headers.map((_, index) => toPlainText(cells[index] ?? '').slice(0, LONGEST_CELL));
    return { row, cells: kept, outcome: this.fault(row, cells) ?? this.repetition(row) };
  }

  private fault({ values }: ReadRow, cells: readonly string[]): RowOutcome | null {
    if (cells.slice(this.layout.headers.length).some((cell) => cell.trim() !== ''))
      return refused({ key: 'imports.reason.extra_cells', variables: { columns: this.layout.headers.length } });
    for (const [key] of this.places) {
      const value = values[key] ?? '';
      if (value.length > LONGEST_CELL)
        return refused({ key: 'imports.reason.long_cell', variables: { max: LONGEST_CELL } }, key);
      if (!isPlainText(value)) return refused({ key: 'imports.reason.unreadable' }, key);
    }
    const missing = this.required.find((key) => values[key] === '');
    return missing === undefined ? null : refused({ key: 'imports.reason.missing' }, missing);
  }

  /** The same row twice is harmless and said so; two rows of one thing that differ cannot both be right. */
  private repetition({ line, values }: ReadRow): RowOutcome | null {
    const whole = shortDigest(JSON.stringify(values));
    const before = this.seen.get(whole);
    if (before !== undefined)
      return { result: 'unchanged', reason: { key: 'imports.reason.same_row', variables: { line: before } } };
    this.seen.set(whole, line);
    const identity = this.kind.identify?.(values) ?? null;
    if (identity === null) return null;
    const key = shortDigest(`identity ${identity}`);
    const first = this.seen.get(key);
    if (first !== undefined) return refused({ key: 'imports.reason.same_identity', variables: { line: first } });
    this.seen.set(key, line);
    return null;
  }
}

function refused(reason: RowReason, column?: string): RowOutcome {
  return { result: 'refused', reason, column };
}

/** 96 bits: a hundred thousand rows never meet by chance, and take little memory. */
function shortDigest(text: string): string {
  return createHash('sha1').update(text).digest('base64').slice(0, 16);
}
