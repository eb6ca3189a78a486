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
import { Conditions, isLive, RegistrationReader } from '../../registrations/index.js';

/** Tells a person what is asked of them, by when, and what becomes of their place otherwise. */
@Injectable()
export class ConditionMail implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly registrations: RegistrationReader,
    private readonly conditions: Conditions,
    private readonly messages: Messages,
    private readonly letters: Letters,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add('condition-mail', {
      kinds: ['ConditionAsked'],
      handle: (ctx, event) => this.write(ctx, event),
    });
  }

  private async write(ctx: Ctx, event: RecordedEvent): Promise<void> {
    const id = event.subject.id;
    const facts = await this.registrations.letterFacts(ctx, id);
    const asked = await this.conditions.ofMany(ctx, [id]);
    const condition = asked.find((each) => each.id === event.detail?.['condition']);
    if (!facts || !isLive(facts.state) || !condition || condition.metAt !== null || condition.endedAt !== null) return;
    const account = await this.accounts.find(ctx, facts.accountId);
    if (!account || account.state !== 'active') return;
    const { id: accountId, address, locale, zone, displayName: name } = account;
    const t = this.messages.for(locale);
    const { kind, note, deadlineAt, effect } = condition;
    const offering = inLocale(facts.offeringTitle, locale);
    const until = deadlineAt === null ? null : timesFor(locale, zone, ctx.now).deadline(deadlineAt, facts.zone);
    const letter = {
      subject: t('conditions.letter.subject', { offering }),
      title: t(`conditions.asked.${kind}`),
      paragraphs: [
        t('conditions.letter.body', { name, offering }),
        ...(note ? [note] : []),
        ...(effect === 'lapse' ? [t('conditions.costs_place')] : []),
      ],
      facts: [
        ...(until
          ? [{ label: t('conditions.until'), value: until.yours ? `${until.text} (${until.yours})` : until.text }]
          : []),
        { label: t('mail.fact.reference'), value: facts.reference },
      ],
      action: { label: t('mail.action.see'), path: `/registrations/${id}` },
      closing: t('mail.closing', { name }),
    };
    await this.units.run(ctx, (tx) =>
      this.letters.send(tx, { id: `event-${event.id}`, to: { address, accountId, locale }, letter }),
    );
  }
}
