import { Global, Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { SitePort } from '../config/site.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { Letters } from './letters.js';
import { MailCarrier, MailboxCarrier } from './mail-carrier.js';
import { MailRate } from './mail-rate.js';
import { MailRetention } from './mail-retention.js';
import { MailSender } from './mail-sender.js';
import { MailStore } from './mail-store.js';
import { MailboxPages } from './mailbox.pages.js';

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
      inject: [Config, SitePort],
      useFactory: carrierFor,
    },
    { provide: MailRate, inject: [Config], useFactory: (config: Config) => new MailRate(config.mailPerMinute) },
  ],
  exports: [Letters, MailStore],
})
export class MailModule {}

/** nodemailer is only loaded where there is a server to send to. */
async function carrierFor({ smtpUrl }: Config, sites: SitePort): Promise<MailCarrier> {
  if (!smtpUrl) return new MailboxCarrier();
  const { SmtpCarrier } = await import('./smtp-carrier.js');
  return new SmtpCarrier(smtpUrl, sites);
}
