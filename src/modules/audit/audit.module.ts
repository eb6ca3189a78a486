import { Module } from '@nestjs/common';
import { AccessModule } from '../access/index.js';
import { AccountsModule } from '../accounts/index.js';
import { AuditTrail } from './service/audit-trail.service.js';
import { TrailPages } from './web/trail.pages.js';

/** Shows what the event log and the audit chain hold. Nobody imports it. */
@Module({
  imports: [AccessModule, AccountsModule],
  controllers: [TrailPages],
  providers: [AuditTrail],
  exports: [AuditTrail],
})
export class AuditModule {}
