import { Global, Module } from '@nestjs/common';
import { OutboxModule } from '../outbox/outbox.module.js';
import { ExportJob } from './export-job.js';
import { ExportKinds } from './export-kinds.js';
import { ExportStore } from './export-store.js';
import { ExportThread } from './export-thread.service.js';
import { ExportUpkeep } from './export-upkeep.js';
import { Exports } from './exports.service.js';

/** Lists as files: any module adds its kinds to `ExportKinds`. */
@Global()
@Module({
  imports: [OutboxModule],
  providers: [ExportJob, ExportKinds, ExportStore, ExportThread, ExportUpkeep, Exports],
  exports: [ExportKinds, Exports],
})
export class ExportModule {}
