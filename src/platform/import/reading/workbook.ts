import type { Worker } from 'node:worker_threads';
import { DomainError } from '../../../kernel/domain-error.js';
import { startThread } from '../../threads/start-thread.js';
import { MOST_COLUMNS, MOST_ROWS } from '../import-limits.js';
import type { TableRow } from './table-row.js';
import { zipDirectory } from './zip-directory.js';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

const MOST_UNPACKED = 200_000_000;
const MOST_ENTRIES = 1_000;
const HEAP_MEGABYTES = 512;
const LONGEST_MS = 30_000;

/** Whether the bytes begin like a zip archive, which every .xlsx is. */
export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
}

/** The old .xls, and any workbook with a password, is one of these containers. */
export function isOldOffice(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
}

/**
 * The sheets of an .xlsx file. Read in a thread with a bounded heap and time, after the archive's directory was asked
 * how large it will be: no file can take the portal down with it. Throws `invalid` with the reason, at the field `file`.
 */
export async function readSheets(bytes: Buffer): Promise<readonly Sheet[]> {
  refuseHostile(bytes);
  const sheets = await inThread(bytes);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw refusal('imports.fault.empty');
  return filled;
}

function refuseHostile(bytes: Buffer): void {
  const entries = zipDirectory(bytes);
  if (!entries?.some(({ name }) => name === 'xl/workbook.xml')) throw refusal('imports.fault.workbook');
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MOST_UNPACKED || entries.length > MOST_ENTRIES) throw refusal('imports.fault.too_large_inside');
}

async function inThread(bytes: Buffer): Promise<readonly Sheet[]> {
  const thread = startThread('workbook', import.meta.url, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    stderr: true,
  });
  try {
    return await answerOf(thread);
  } finally {
    await thread.terminate();
  }
}

function answerOf(thread: Worker): Promise<readonly Sheet[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(refusal('imports.fault.too_large_inside')), LONGEST_MS);
    thread.once('message', (sheets: readonly Sheet[]) => {
      clearTimeout(timer);
      resolve(sheets);
    });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      const outgrown = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
      reject(refusal(outgrown ? 'imports.fault.too_large_inside' : 'imports.fault.workbook'));
    });
  });
}

function refusal(key: string): DomainError {
  return new DomainError('invalid', key, { rows: MOST_ROWS, columns: MOST_COLUMNS }, 'file');
}
