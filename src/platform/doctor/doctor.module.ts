import { Global, Module } from '@nestjs/common';
import { OutboxModule } from '../outbox/outbox.module.js';
import { DatabaseCheck } from './database-check.js';
import { DoctorChecks } from './doctor-checks.js';
import { OutboxCheck } from './outbox-check.js';

@Global()
@Module({ imports: [OutboxModule], providers: [DatabaseCheck, DoctorChecks, OutboxCheck], exports: [DoctorChecks] })
export class DoctorModule {}
