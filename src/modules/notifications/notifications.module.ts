import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { RegistrationsModule } from '../registrations/index.js';
import { ConditionMail } from './service/condition-mail.service.js';
import { ResumeMail } from './service/resume-mail.service.js';
import { RegistrationMail } from './service/registration-mail.service.js';

/** Hears of what happened and writes to people. Nobody imports it. */
@Module({ imports: [AccountsModule, RegistrationsModule], providers: [RegistrationMail, ConditionMail, ResumeMail] })
export class NotificationsModule {}
