import { DomainError } from '../../kernel/domain-error.js';
import { isPlainText } from '../http/form-body.js';
import { firstRows, packRows, rowsOf } from './import-files.js';
import { MOST_COLUMNS } from './import-limits.js';
import { SEPARATORS, type Separator } from './reading/separated-rows.js';
import { layoutOf, type KnownColumn, type TableLayout } from './reading/table-layout.js';
import { guessEncoding, isValid, type TextEncoding } from './reading/text-encoding.js';
import { isOldOffice, isZip, readSheets, type Sheet } from './reading/workbook.js';

/** A file that was found to be a table: what to keep of it and how to read that. */
export interface ReadTable {
  readonly format: 'text' | 'rows';
  readonly bytes: Buffer;
  readonly layout: TableLayout;
}

const PIECE = 64_000;

/** Finds out what a file is by its bytes, never by its name. Throws `invalid` with the reason, at the field `file`. */
export async function readTable(bytes: Buffer, known: readonly KnownColumn[]): Promise<ReadTable> {
  if (isOldOffice(bytes)) throw refusal('imports.fault.old_office');
  if (isZip(bytes)) return workbook(await readSheets(bytes), known);
  return { format: 'text', bytes, layout: await textLayout(bytes, guessEncoding(bytes), null, known) };
}

/** How to read a text in this encoding; the separator is found where it is not given. */
export async function textLayout(
  bytes: Buffer,
  encoding: TextEncoding,
  separator: Separator | null,
  known: readonly KnownColumn[],
): Promise<TableLayout> {
  if (!isValid(bytes, encoding)) throw new DomainError('invalid', 'imports.fault.encoding', { encoding }, 'encoding');
  const candidates = separator ? [separator] : SEPARATORS;
  const attempts = await Promise.all(candidates.map((each) => attempt(bytes, encoding, each, known)));
  const best = attempts.reduce((most, each) => (worth(each.layout) > worth(most.layout) ? each : most));
  // One column that nobody knows is what any text gives; what another separator stumbled over says more.
  const stumbled = attempts.find(({ fault }) => fault !== null);
  if (stumbled && worth(best.layout) <= 1) throw stumbled.fault;
  if (best.fault !== null) throw best.fault;
  refuseNoTable(best.layout);
  return best.layout;
}

interface Attempt {
  readonly layout: TableLayout;
  /** Why the first rows could not all be read this way. */
  readonly fault: unknown;
}

async function attempt(
  bytes: Buffer,
  encoding: TextEncoding,
  separator: Separator,
  known: readonly KnownColumn[],
): Promise<Attempt> {
  const { rows, fault } = await firstRows(rowsOf(pieces(bytes), 'text', { encoding, separator }));
  return { layout: layoutOf(rows, known, { encoding, separator, sheet: null, otherSheets: [] }), fault };
}

/** Heads that we know say most; then the separator that cuts the rows into more columns. */
function worth({ columns, headers }: TableLayout): number {
  return columns.filter((key) => key !== null).length * 1_000 + Math.min(headers.length, MOST_COLUMNS);
}

function refuseNoTable({ headers, samples }: TableLayout): void {
  if (headers.length === 0) throw refusal('imports.fault.empty');
  if (headers.length > MOST_COLUMNS) throw refusal('imports.fault.columns', { columns: MOST_COLUMNS });
  // A stray mark in a row costs that row; pictures and programs have them in what would be their heads.
  if (!headers.every(isPlainText) || samples.flat().some((cell) => cell.includes('\0')))
    throw refusal('imports.fault.no_table');
}

/** The sheet whose heads we know best is read; the names of the others are kept, to say so. */
function workbook(sheets: readonly Sheet[], known: readonly KnownColumn[]): ReadTable {
  const read = sheets.map(({ name, rows }) => ({
    rows,
    layout: layoutOf(rows, known, { encoding: null, separator: null, sheet: name, otherSheets: [] }),
  }));
  const [first, ...others] = read;
  if (!first) throw refusal('imports.fault.empty');
  const best = others.reduce((most, each) => (worth(each.layout) > worth(most.layout) ? each : most), first);
  refuseNoTable(best.layout);
  const otherSheets = sheets.map(({ name }) => name).filter((name) => name !== best.layout.sheet);
  return { format: 'rows', bytes: packRows(best.rows), layout: { ...best.layout, otherSheets } };
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += PIECE)
    yield await Promise.resolve(bytes.subarray(from, from + PIECE));
}

function refusal(key: string, variables: Record<string, number> = {}): DomainError {
  return new DomainError('invalid', key, variables, 'file');
}
