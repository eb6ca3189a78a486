import type { Separator } from './separated-rows.js';
import type { TableRow } from './table-row.js';
import type { TextEncoding } from './text-encoding.js';
import { headerKey } from './header-words.js';

/** The words by which a column of a kind is known, as `headerKey` compares them. */
export interface KnownColumn {
  readonly key: string;
  readonly words: ReadonlySet<string>;
}

/** How a file is read: found out when it comes in, corrected by the person. */
export interface TableLayout {
  /** Null for workbooks, which know. */
  readonly encoding: TextEncoding | null;
  readonly separator: Separator | null;
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  /** The line of the heads; 0 when the first row is already one of the list. */
  readonly headerLine: number;
  /** Rows above the heads, such as a title. */
  readonly above: number;
  readonly headers: readonly string[];
  /** For each column of the file, what it is used as; null is left out. */
  readonly columns: readonly (string | null)[];
  /** The first rows below the heads, to be looked at. */
  readonly samples: readonly (readonly string[])[];
}

/** What is known of a table: its first rows, and how it came. */
type TableFacts = Pick<TableLayout, 'encoding' | 'separator' | 'sheet' | 'otherSheets'>;

/** Titles, dates and logos stand above the heads; nobody puts more than this there. */
const DEEPEST_HEADER = 20;
const SAMPLES = 3;

/** Finds the row of heads, the one with the most words we know, and what each column is; the first one wins a key. */
export function layoutOf(head: readonly TableRow[], known: readonly KnownColumn[], facts: TableFacts): TableLayout {
  const candidates = head.slice(0, DEEPEST_HEADER);
  const best = candidates.reduce<{ row: TableRow | undefined; known: number }>(
    (found, row) => {
      const count = matches(row.cells, known);
      return count > found.known ? { row, known: count } : found;
    },
    { row: undefined, known: 0 },
  );
  const header = best.row ?? candidates.find(({ cells }) => filled(cells) > 1) ?? candidates[0];
  return layoutAt(head, header?.line ?? 0, known, facts);
}

/** The same with the row of heads given; line 0 says that there is none. */
export function layoutAt(
  head: readonly TableRow[],
  headerLine: number,
  known: readonly KnownColumn[],
  facts: TableFacts,
): TableLayout {
  const header = head.find(({ line }) => line === headerLine);
  const below = head.filter(({ line }) => line > headerLine);
  const samples = below.slice(0, SAMPLES).map(({ cells }) => cells);
  const width = header ? lastFilled(header.cells) : Math.max(0, ...samples.map(lastFilled));
  const headers = Array.from({ length: width }, (_, index) => header?.cells[index]?.trim() ?? '');
  return {
    ...facts,
    headerLine: header ? headerLine : 0,
    above: head.length - below.length - (header ? 1 : 0),
    headers,
    columns: header ? guesses(headers, known) : headers.map(() => null),
    samples: samples.map((cells) => headers.map((_, index) => cells[index] ?? '')),
  };
}

/** Heads that stand over more than one column, each once. */
export function repeatedHeaders(headers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const repeated = new Map<string, string>();
  for (const header of headers) {
    const key = headerKey(header);
    if (key !== '' && seen.has(key)) repeated.set(key, header);
    seen.add(key);
  }
  return [...repeated.values()];
}

function guesses(headers: readonly string[], known: readonly KnownColumn[]): (string | null)[] {
  const taken = new Set<string>();
  return headers.map((header) => {
    const word = headerKey(header);
    const column = known.find(({ key, words }) => !taken.has(key) && words.has(word));
    if (!column) return null;
    taken.add(column.key);
    return column.key;
  });
}

function matches(cells: readonly string[], known: readonly KnownColumn[]): number {
  return guesses(cells, known).filter((key) => key !== null).length;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function lastFilled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}
