import { parentPort, workerData } from 'node:worker_threads';
import readWorkbook from 'read-excel-file/web-worker';
import { sheetRows, type Cell } from './sheet-rows.js';

// Runs alone, with a heap of its own: what a hostile file does to it ends the thread and nothing else. This entry of
// the library unpacks what the archive's directory declares, which was checked before, and starts no threads itself.
const bytes = workerData as Uint8Array;
const sheets = await readWorkbook(bytes.slice().buffer, { parseNumber: (text: string) => text });
parentPort?.postMessage(
  sheets.map(({ sheet, data }) => ({ name: sheet, rows: sheetRows(data as readonly (readonly Cell[])[]) })),
);
