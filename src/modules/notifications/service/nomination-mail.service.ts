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
import { Nominations, RegistrationReader } from '../../registrations/index.js';

/** Asks a person whether they take part in what somebody signed their class up for, and reminds them. */
@Injectable()
export class NominationMail implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly registrations: RegistrationReader,
    private readonly nominations: Nominations,
    private readonly messages: Messages,
    private readonly letters: Letters,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add('nomination-mail', {
      kinds: ['RegistrationNominated', 'NominationReminded'],
      handle: (ctx, event) => this.write(ctx, event),
    });
  }

  private async write(ctx: Ctx, event: RecordedEvent): Promise<void> {
    const id = event.subject.id;
    const facts = await this.registrations.letterFacts(ctx, id);
    const nomination = (await this.nominations.ofMany(ctx, [id])).get(id);
    if (facts?.state !== 'draft' || !nomination) return;
    const account = await this.accounts.find(ctx, facts.accountId);
    if (!account || account.state !== 'active') return;
    const { id: accountId, address, locale, zone, displayName: name } = account;
    const t = this.messages.for(locale);
    const { by, groupName: group, confirmUntil } = nomination;
    const words = { name, by, group, offering: inLocale(facts.offeringTitle, locale) };
    const until = timesFor(locale, zone, ctx.now).deadline(confirmUntil, facts.zone);
    const again = event.kind === 'NominationReminded';
    const letter = {
      subject: t(again ? 'nominations.letter.reminder_subject' : 'nominations.letter.subject', words),
      title: t(again ? 'nominations.letter.reminder_title' : 'nominations.letter.title', words),
      paragraphs: [t(again ? 'nominations.letter.reminder_body' : 'nominations.letter.body', words)],
      facts: [
        { label: t('mail.fact.offering'), value: words.offering },
        { label: t('nominations.until'), value: until.yours ? `${until.text} (${until.yours})` : until.text },
      ],
      action: { label: t('nominations.letter.action'), path: `/registrations/${id}` },
      closing: t('mail.closing', { name }),
    };
    await this.units.run(ctx, (tx) =>
      this.letters.send(tx, { id: `event-${event.id}`, to: { address, accountId, locale }, letter }),
    );
  }
}
