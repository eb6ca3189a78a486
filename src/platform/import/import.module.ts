import { Global, Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { OutboxModule } from '../outbox/outbox.module.js';
import { ImportFiles } from './import-files.js';
import { ImportKinds } from './import-kinds.js';
import { ImportRecords } from './import-records.js';
import { ImportRehearsal } from './import-rehearsal.service.js';
import { ImportReversal } from './import-reversal.service.js';
import { ImportRows } from './import-rows.js';
import { ImportRun } from './import-run.service.js';
import { ImportStaging } from './import-staging.service.js';
import { ImportUpkeep } from './import-upkeep.js';
import { ImportWork } from './import-work.service.js';
import { Imports } from './imports.service.js';
import { KnownColumns } from './known-columns.js';

/** Bringing in tables: any module adds its kinds to `ImportKinds`; the pages are a screen. */
@Global()
@Module({
  imports: [JobsModule, OutboxModule],
  providers: [
    ImportFiles,
    ImportKinds,
    ImportRecords,
    ImportRehearsal,
    ImportReversal,
    ImportRows,
    ImportRun,
    ImportStaging,
    ImportUpkeep,
    ImportWork,
    Imports,
    KnownColumns,
  ],
  exports: [ImportKinds, ImportRecords, ImportRows, ImportStaging, Imports],
})
export class ImportModule {}
