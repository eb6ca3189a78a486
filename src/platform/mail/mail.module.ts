import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { Letters } from './letters.js';
import { MailCarrier, MailboxCarrier } from './mail-carrier.js';
import { MailRate } from './mail-rate.js';
import { MailRetention } from './mail-retention.js';
import { MailSender } from './mail-sender.js';
import { MailStore } from './mail-store.js';
import { MailboxPages } from './mailbox.pages.js';
import { SmtpCarrier } from './smtp-carrier.js';

@Global()
@Module({
  imports: [JobsModule],
  controllers: [MailboxPages],
  providers: [
    Letters,
    MailRetention,
    MailSender,
    MailStore,
    {
      provide: MailCarrier,
      inject: [Config],
      useFactory: (config: Config) =>
        config.smtpUrl ? new SmtpCarrier(config.smtpUrl, config.mailFrom) : new MailboxCarrier(),
    },
    { provide: MailRate, inject: [Config], useFactory: (config: Config) => new MailRate(config.mailPerMinute) },
  ],
  exports: [Letters, MailStore],
})
export class MailModule {}
