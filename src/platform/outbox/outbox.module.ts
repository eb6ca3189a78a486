import { Global, Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { AuditChain } from './audit-chain.js';
import { AuditVerification } from './audit-verification.js';
import { Dispatcher } from './dispatcher.js';
import { EventLog } from './event-log.js';
import { EventReader } from './event-reader.js';
import { EventSearch } from './event-search.js';
import { Subscriptions } from './subscriptions.js';

@Global()
@Module({
  imports: [JobsModule],
  providers: [AuditChain, AuditVerification, Dispatcher, EventLog, EventReader, EventSearch, Subscriptions],
  exports: [AuditChain, AuditVerification, Dispatcher, EventLog, EventReader, EventSearch, Subscriptions],
})
export class OutboxModule {}
