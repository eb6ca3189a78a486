import { Module } from '@nestjs/common';
import { AccountsModule } from '../../modules/accounts/index.js';
import { OfficeModule } from '../../modules/office/index.js';
import { JobDesk } from '../../platform/jobs/job-desk.js';
import { MailStore } from '../../platform/mail/mail-store.js';
import { MachineDesk } from './service/machine-desk.service.js';
import { AdminOverview } from './service/overview.service.js';
import { PeopleDesk } from './service/people-desk.service.js';
import { RoleDesk } from './service/role-desk.service.js';
import { SettingsDesk } from './service/settings-desk.service.js';
import { LegalTextsPages } from './web/legal-texts.pages.js';
import { MachinePages } from './web/machine.pages.js';
import { OverviewPages } from './web/overview.pages.js';
import { PicturesPages } from './web/pictures.pages.js';
import { PeoplePages } from './web/people.pages.js';
import { RolesPages } from './web/roles.pages.js';
import { SettingsFrame } from './web/settings-frame.js';
import { SettingsPages } from './web/settings.pages.js';
import { SuspensionPages } from './web/suspension.pages.js';

/** The pages of administration. They gather what the modules tell and hold no data of their own. */
@Module({
  imports: [AccountsModule, OfficeModule],
  controllers: [
    OverviewPages,
    PeoplePages,
    RolesPages,
    SettingsPages,
    LegalTextsPages,
    PicturesPages,
    SuspensionPages,
    MachinePages,
  ],
  // Both readers hold nothing, so this module makes its own.
  providers: [JobDesk, MailStore, AdminOverview, PeopleDesk, RoleDesk, SettingsDesk, SettingsFrame, MachineDesk],
})
export class AdminModule {}
