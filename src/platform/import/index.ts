export type {
  DoneRow,
  ImportColumn,
  ImportKind,
  ImportTarget,
  ReadRow,
  RowOutcome,
  RowReason,
  RowResult,
} from './import-kind.js';
export { ImportKinds } from './import-kinds.js';
export { MOST_BYTES, MOST_ROWS } from './import-limits.js';
export type { ImportRecord, ImportState, PreviewRow, RowCounts } from './import-record.js';
export { ImportRecords } from './import-records.js';
export { ImportRows, type EndedRow } from './import-rows.js';
export { SHOWN_PER_RESULT } from './import-rehearsal.service.js';
export { ImportStaging, type GivenTable, type LayoutCorrection } from './import-staging.service.js';
export { Imports, reversibleUntil, type OpenImport } from './imports.service.js';
export { layoutFaults } from './layout-faults.js';
export { changesIn } from './row-counts.js';
export { SEPARATORS, type Separator } from './reading/separated-rows.js';
export { ENCODINGS, type TextEncoding } from './reading/text-encoding.js';
