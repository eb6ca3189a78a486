import { Global, Module } from '@nestjs/common';
import { AccountsModule } from '../../../src/modules/accounts/index.js';
import { PortalNavigation } from '../../../src/navigation.js';
import { ConfigModule } from '../../../src/platform/config/config.module.js';
import { DatabaseModule } from '../../../src/platform/database/database.module.js';
import { DoctorModule } from '../../../src/platform/doctor/doctor.module.js';
import { HttpModule } from '../../../src/platform/http/http.module.js';
import { Navigation } from '../../../src/platform/http/navigation.js';
import { PolicyPort } from '../../../src/platform/http/ports.js';
import { I18nModule } from '../../../src/platform/i18n/i18n.module.js';
import { ImportModule } from '../../../src/platform/import/import.module.js';
import { JobsModule } from '../../../src/platform/jobs/jobs.module.js';
import { MailModule } from '../../../src/platform/mail/mail.module.js';
import { ObserveModule } from '../../../src/platform/observe/observe.module.js';
import { OutboxModule } from '../../../src/platform/outbox/outbox.module.js';
import { ImportsModule } from '../../../src/screens/imports/imports.module.js';
import { ThingModule } from './thing-kind.js';

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

/** The kind of these tests asks nobody's roles. */
class NoRoles extends PolicyPort {
  holds(): Promise<boolean> {
    return Promise.resolve(false);
  }

  menu(): Promise<{ desk: boolean; admin: boolean }> {
    return Promise.resolve({ desk: false, admin: false });
  }
}

/** The machinery of imports with people, a kind of its own, and nothing of the product above. */
@Global()
@Module({
  imports: [...PLATFORM, AccountsModule, ImportsModule, ThingModule],
  providers: [
    { provide: Navigation, useClass: PortalNavigation },
    { provide: PolicyPort, useClass: NoRoles },
  ],
  exports: [Navigation],
})
export class ImportsAlone {}
