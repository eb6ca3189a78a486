import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Options } from 'csv-parse';
import { DomainError } from '../../../kernel/domain-error.js';
import { LONGEST_ROW } from '../import-limits.js';
import { isBlank, type TableRow } from './table-row.js';

export const SEPARATORS = ['comma', 'semicolon', 'tab', 'bar'] as const;
export type Separator = (typeof SEPARATORS)[number];

const SIGNS: Readonly<Record<Separator, string>> = { comma: ',', semicolon: ';', tab: '\t', bar: '|' };

/** The rows of separated text, blank ones left out; memory stays flat however long it is. */
export async function* separatedRows(text: AsyncIterable<string>, separator: Separator): AsyncGenerator<TableRow> {
  let lastLine = 0;
  const rowAt = (cells: string[], { lines }: { readonly lines: number }): TableRow | null => {
    const line = lastLine + 1;
    lastLine = lines;
    return isBlank(cells) ? null : { line, cells };
  };
  const parser = parse({
    delimiter: SIGNS[separator],
    record_delimiter: '\n',
    relax_column_count: true,
    // A quote inside of a word is a quote: 5" pipes, O"Neill.
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
    // The library types records as lists of texts even where this makes something else of them.
    on_record: rowAt as unknown as Options['on_record'],
  });
  // What goes wrong in the source is thrown by the parser's own iteration below.
  void pipeline(Readable.from(text), parser).catch(() => undefined);
  try {
    for await (const row of parser as AsyncIterable<TableRow>) yield row;
  } catch (error) {
    throw faultOf(error, lastLine + 1);
  }
}

function faultOf(error: unknown, line: number): unknown {
  if (!(error instanceof CsvError)) return error;
  const key = error.code === 'CSV_MAX_RECORD_SIZE' ? 'imports.fault.long_row' : 'imports.fault.quote';
  return new DomainError('invalid', key, { line }, 'file');
}
