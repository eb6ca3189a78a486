import { parentPort, workerData } from 'node:worker_threads';
import { openBatchSource, type BatchDatabase } from './batch-source.js';
import type { ExportPlan } from './export-plan.js';
import { writeBatches } from './write-batches.js';

/** What the thread is given. */
export interface ThreadOrder {
  readonly database: BatchDatabase;
  readonly plan: ExportPlan;
  readonly path: string;
}

/** What the thread says: how far it is, and at last how large the file became. */
export type ThreadNews =
  | { readonly kind: 'progress'; readonly written: number }
  | { readonly kind: 'done'; readonly written: number; readonly bytes: number };

const TELL_EVERY_MS = 250;

const { database, plan, path } = workerData as ThreadOrder;
const tell = (news: ThreadNews) => parentPort?.postMessage(news);
const source = await openBatchSource(database);
let told = performance.now();
try {
  const made = await writeBatches(source, plan, path, (written) => {
    if (performance.now() - told < TELL_EVERY_MS) return;
    told = performance.now();
    tell({ kind: 'progress', written });
  });
  tell({ kind: 'done', ...made });
} finally {
  await source.close();
}
