import { Global, Module } from '@nestjs/common';
import { AccessModule } from '../../../src/modules/access/index.js';
import { AccountsModule } from '../../../src/modules/accounts/index.js';
import { InstitutionsModule } from '../../../src/modules/institutions/index.js';
import { PortalNavigation } from '../../../src/navigation.js';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { DoctorModule } from '../../../src/platform/doctor/doctor.module.js';
import { HttpModule } from '../../../src/platform/http/http.module.js';
import { Navigation } from '../../../src/platform/http/navigation.js';
import { I18nModule } from '../../../src/platform/i18n/i18n.module.js';
import { ImportModule } from '../../../src/platform/import/import.module.js';
import { JobsModule } from '../../../src/platform/jobs/jobs.module.js';
import { MailModule } from '../../../src/platform/mail/mail.module.js';
import { ObserveModule } from '../../../src/platform/observe/observe.module.js';
import { OutboxModule } from '../../../src/platform/outbox/outbox.module.js';
import { ImportsModule } from '../../../src/screens/imports/imports.module.js';

const PLATFORM = [
  ConfigModule,
  ObserveModule,
  DatabaseModule,
  I18nModule,
  OutboxModule,
  DoctorModule,
  JobsModule,
  MailModule,
  ImportModule,
  HttpModule,
];

/** Schools and their people with everything below them, and nothing above. */
@Global()
@Module({
  imports: [...PLATFORM, AccountsModule, AccessModule, InstitutionsModule, ImportsModule],
  providers: [{ provide: Navigation, useClass: PortalNavigation }],
  exports: [Navigation],
})
export class SchoolsAlone {}
