import { Global, Module } from '@nestjs/common';
import { AccessModule } from './modules/access/access.module.js';
import { AccountsModule } from './modules/accounts/accounts.module.js';
import { AuditModule } from './modules/audit/audit.module.js';
import { ClassListsModule } from './modules/class-lists/index.js';
import { CalendarModule } from './modules/calendar/calendar.module.js';
import { InstitutionsModule } from './modules/institutions/index.js';
import { NotificationsModule } from './modules/notifications/notifications.module.js';
import { OfficeModule } from './modules/office/office.module.js';
import { ProgramsModule } from './modules/programs/programs.module.js';
import { RegistrationsModule } from './modules/registrations/registrations.module.js';
import { PortalNavigation } from './navigation.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { ExportModule } from './platform/export/export.module.js';
import { DoctorModule } from './platform/doctor/doctor.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { Navigation } from './platform/http/navigation.js';
import { I18nModule } from './platform/i18n/i18n.module.js';
import { ImportModule } from './platform/import/import.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { ObserveModule } from './platform/observe/observe.module.js';
import { OutboxModule } from './platform/outbox/outbox.module.js';
import { AdminModule } from './screens/admin/admin.module.js';
import { DevModule } from './screens/dev/dev.module.js';
import { DeskModule } from './screens/desk/desk.module.js';
import { ExportsModule } from './screens/exports/exports.module.js';
import { HomeModule } from './screens/home/home.module.js';
import { ImportsModule } from './screens/imports/imports.module.js';

const PLATFORM = [
  ConfigModule,
  ObserveModule,
  DatabaseModule,
  I18nModule,
  OutboxModule,
  JobsModule,
  MailModule,
  ImportModule,
  DoctorModule,
  ExportModule,
  HttpModule,
];
const MODULES = [
  OfficeModule,
  AccountsModule,
  AccessModule,
  InstitutionsModule,
  ProgramsModule,
  RegistrationsModule,
  CalendarModule,
  ClassListsModule,
  NotificationsModule,
  AuditModule,
];
const SCREENS = [HomeModule, AdminModule, ImportsModule, DevModule, ExportsModule, DeskModule];

/** The whole portal: the only file that knows every module. Order is from low to high. */
@Global()
@Module({
  imports: [...PLATFORM, ...MODULES, ...SCREENS],
  providers: [{ provide: Navigation, useClass: PortalNavigation }],
  exports: [Navigation],
})
export class AppModule {}
