import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import { Letters } from '../../../platform/mail/letters.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { Subscriptions } from '../../../platform/outbox/subscriptions.js';
import { Accounts } from '../../accounts/index.js';
import { RegistrationReader } from '../../registrations/index.js';
import { LETTER_EVENTS, letterKind } from '../domain/registration-letters.js';
import { registrationLetter } from './registration-letter.js';

/** Tells a person by mail what became of their registration. */
@Injectable()
export class RegistrationMail implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly registrations: RegistrationReader,
    private readonly messages: Messages,
    private readonly letters: Letters,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add('registration-mail', {
      kinds: LETTER_EVENTS,
      handle: (ctx, event) => this.write(ctx, event),
    });
  }

  private async write(ctx: Ctx, event: RecordedEvent): Promise<void> {
    const kind = letterKind(event.kind, event.from);
    const facts = await this.registrations.letterFacts(ctx, event.subject.id);
    if (!kind || !facts || facts.state !== kind.state) return;
    const account = await this.accounts.find(ctx, facts.accountId);
    if (!account || account.state !== 'active') return;
    const { id: accountId, address, locale, zone } = account;
    const letter = registrationLetter({
      kind,
      facts,
      event,
      registrationId: event.subject.id,
      account,
      t: this.messages.for(locale),
      times: timesFor(locale, zone, ctx.now),
    });
    await this.units.run(ctx, (tx) =>
      this.letters.send(tx, { id: `event-${event.id}`, to: { address, accountId, locale }, letter }),
    );
  }
}
