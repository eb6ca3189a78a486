import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { InstitutionsModule } from '../institutions/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { ConditionMail } from './service/condition-mail.service.js';
import { NominationMail } from './service/nomination-mail.service.js';
import { ResumeMail } from './service/resume-mail.service.js';
import { CoordinatorMail } from './service/coordinator-mail.service.js';
import { InstitutionMail } from './service/institution-mail.service.js';
import { OpeningMail } from './service/opening-mail.service.js';
import { RegistrationMail } from './service/registration-mail.service.js';

/** Hears of what happened and writes to people. Nobody imports it. */
@Module({
  imports: [AccountsModule, InstitutionsModule, RegistrationsModule],
  providers: [
    OpeningMail,
    CoordinatorMail,
    InstitutionMail,
    RegistrationMail,
    ConditionMail,
    NominationMail,
    ResumeMail,
  ],
})
export class NotificationsModule {}
