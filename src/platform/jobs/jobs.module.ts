import { Global, Module } from '@nestjs/common';
import { Bell } from './bell.js';
import { JobDesk } from './job-desk.js';
import { JobHandlers } from './job-handlers.js';
import { JobQueue } from './job-queue.js';
import { JobWorker } from './job-worker.js';
import { Jobs } from './jobs.js';
import { Retention } from './retention.js';
import { Settlement } from './settlement.js';
import { WorkSources } from './work-sources.js';

@Global()
@Module({
  providers: [Bell, Jobs, JobDesk, JobHandlers, JobQueue, JobWorker, Retention, Settlement, WorkSources],
  exports: [Bell, Jobs, JobDesk, JobHandlers, JobWorker, Retention, WorkSources],
})
export class JobsModule {}
