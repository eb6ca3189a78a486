import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { SqlValue } from '../database/context.js';
import type { BatchSource } from './batch-source.js';
import { cellText } from './cell-text.js';
import { BYTE_ORDER_MARK, csvLine } from './csv-line.js';
import type { ExportPlan } from './export-plan.js';

const BATCH = 1_000;

/** Writes the file a batch at a time, so that memory stays flat; `told` hears how many rows there are so far. */
export async function writeBatches(
  source: BatchSource,
  { columns, query }: ExportPlan,
  path: string,
  told: (written: number) => void,
): Promise<{ readonly written: number; readonly bytes: number }> {
  const file = openSync(path, 'w', 0o600);
  try {
    let bytes = writeSync(file, BYTE_ORDER_MARK + csvLine(columns.map(({ head }) => head)));
    let written = 0;
    let after: readonly SqlValue[] | null = null;
    for (;;) {
      const sql: string = after === null ? query.first : query.next;
      const keys = Object.fromEntries((after ?? []).map((value, index) => [`key${index}`, value]));
      const rows = await source.rows(`${sql} LIMIT ${BATCH}`, { ...query.params, ...keys });
      bytes += writeSync(file, rows.map((row) => lineOf(columns, row)).join(''));
      written += rows.length;
      told(written);
      if (rows.length < BATCH) break;
      after = rows.at(-1)?.slice(columns.length, columns.length + query.keys) as SqlValue[];
    }
    fsyncSync(file);
    return { written, bytes };
  } finally {
    closeSync(file);
  }
}

function lineOf(columns: ExportPlan['columns'], row: readonly SqlValue[]): string {
  return csvLine(columns.map(({ cell }, index) => cellText(cell, row[index])));
}
