import { Injectable, type OnModuleInit } from '@nestjs/common';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import { Letters } from '../../../platform/mail/letters.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { Subscriptions } from '../../../platform/outbox/subscriptions.js';
import { Accounts } from '../../accounts/index.js';
import { RegistrationReader } from '../../registrations/index.js';

/** The letter that leads back to a sign-up that is not handed in. Its link signs nobody in. */
@Injectable()
export class ResumeMail implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly registrations: RegistrationReader,
    private readonly messages: Messages,
    private readonly letters: Letters,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add('resume-mail', {
      kinds: ['ResumeLinkSent'],
      handle: (ctx, event) => this.write(ctx, event),
    });
  }

  private async write(ctx: Ctx, event: RecordedEvent): Promise<void> {
    const facts = await this.registrations.letterFacts(ctx, event.subject.id);
    if (facts?.state !== 'draft') return;
    const account = await this.accounts.find(ctx, facts.accountId);
    if (!account || account.state !== 'active') return;
    const { id: accountId, address, locale, zone, displayName } = account;
    const t = this.messages.for(locale);
    const offering = inLocale(facts.offeringTitle, locale);
    const asked = event.actor.accountId === accountId ? 'asked' : 'left';
    const until = facts.closesAt === null ? null : timesFor(locale, zone, ctx.now).deadline(facts.closesAt, facts.zone);
    const letter = {
      subject: t('resume.letter.subject', { offering }),
      title: t('resume.letter.title'),
      paragraphs: [t(`resume.letter.${asked}`, { name: displayName, offering }), t('resume.letter.how')],
      facts: until
        ? [{ label: t('resume.letter.until'), value: until.yours ? `${until.text} (${until.yours})` : until.text }]
        : [],
      action: { label: t('resume.letter.action'), path: `/offerings/${facts.offeringId}/registration` },
      closing: t('mail.closing', { name: displayName }),
    };
    await this.units.run(ctx, (tx) =>
      this.letters.send(tx, { id: `event-${event.id}`, to: { address, accountId, locale }, letter }),
    );
  }
}
