import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/id.js';
import type { Ctx, Tx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ImportRecord } from './import-record.js';
import { decodedText } from './reading/decoded-text.js';
import { separatedRows } from './reading/separated-rows.js';
import type { TableLayout } from './reading/table-layout.js';
import type { TableRow } from './reading/table-row.js';

const pack = promisify(gzip);
/** A multiple of three, so that no base64 is padded inside; small, so that writing it keeps nobody waiting. */
const CHUNK = 192_000;
const CHUNKS_PER_UNIT = 4;
const HEAD = 60;

/**
 * The file of an import while it is needed: packed and in pieces in the database, where every process, a backup and a
 * move find it. It goes when the import is done; see `retention`.
 */
@Injectable()
export class ImportFiles {
  constructor(private readonly units: UnitOfWork) {}

  /** Puts the file away, a few pieces per unit of work. */
  async keep(ctx: Ctx, importId: Id, bytes: Buffer): Promise<void> {
    const packed = await pack(bytes, { level: 1 });
    const size = CHUNK * CHUNKS_PER_UNIT;
    for (let from = 0; from < packed.length; from += size) {
      const rows = chunksOf(importId, packed.subarray(from, from + size), from / CHUNK);
      await this.units.run(ctx, (tx) => tx.db.insert('import_chunks', rows, { orIgnore: true }));
    }
  }

  async remove(tx: Tx, importId: Id): Promise<void> {
    await tx.db.change(`DELETE FROM import_chunks WHERE import_id = :importId`, { importId });
  }

  /** All rows of the file with words in them, titles and heads too; memory stays flat. */
  rows(ctx: Ctx, { id, format }: Pick<ImportRecord, 'id' | 'format'>, layout: TableLayout): AsyncGenerator<TableRow> {
    return rowsOf(this.bytes(ctx, id), format, layout);
  }

  /** The first rows, to find the heads in. */
  async head(ctx: Ctx, record: Pick<ImportRecord, 'id' | 'format'>, layout: TableLayout): Promise<TableRow[]> {
    return (await firstRows(this.rows(ctx, record, layout))).rows;
  }

  /** The file as it came. */
  async whole(ctx: Ctx, importId: Id): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.bytes(ctx, importId)) pieces.push(piece);
    return Buffer.concat(pieces);
  }

  private async *bytes(ctx: Ctx, importId: Id): AsyncGenerator<Buffer> {
    const gunzip = createGunzip();
    Readable.from(this.packed(ctx, importId))
      .on('error', (error) => gunzip.destroy(error))
      .pipe(gunzip);
    for await (const piece of gunzip as AsyncIterable<Buffer>) yield piece;
  }

  private async *packed(ctx: Ctx, importId: Id): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const row = await ctx.db.row<{ content: string }>(
        `SELECT content FROM import_chunks WHERE import_id = :importId AND position = :position`,
        { importId, position },
      );
      if (!row) return;
      yield Buffer.from(row.content, 'base64');
    }
  }
}

/** The rows of a file: separated text in its encoding, or rows of a workbook, one JSON array a line. */
export function rowsOf(
  bytes: AsyncIterable<Buffer>,
  format: ImportRecord['format'],
  { encoding, separator }: Pick<TableLayout, 'encoding' | 'separator'>,
): AsyncGenerator<TableRow> {
  if (format === 'rows') return packedRows(decodedText(bytes, 'utf-8'));
  return separatedRows(decodedText(bytes, encoding ?? 'utf-8'), separator ?? 'comma');
}

/** The first rows of a table, and what stopped the reading of them. */
export async function firstRows(rows: AsyncGenerator<TableRow>): Promise<{ rows: TableRow[]; fault: unknown }> {
  const head: TableRow[] = [];
  try {
    for await (const row of rows) {
      head.push(row);
      if (head.length === HEAD) break;
    }
  } catch (fault) {
    return { rows: head, fault };
  }
  return { rows: head, fault: null };
}

/** The rows of a workbook as a file of ours. */
export function packRows(rows: readonly TableRow[]): Buffer {
  return Buffer.from(rows.map(({ line, cells }) => JSON.stringify([line, ...cells])).join('\n'));
}

async function* packedRows(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield unpacked(line);
  }
  if (rest !== '') yield unpacked(rest);
}

function unpacked(text: string): TableRow {
  const [line, ...cells] = JSON.parse(text) as [number, ...string[]];
  return { line, cells };
}

function chunksOf(importId: Id, packed: Buffer, first: number) {
  return Array.from({ length: Math.ceil(packed.length / CHUNK) }, (_, index) => ({
    importId,
    position: first + index,
    content: packed.subarray(index * CHUNK, (index + 1) * CHUNK).toString('base64'),
  }));
}

export function digestOfFile(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
