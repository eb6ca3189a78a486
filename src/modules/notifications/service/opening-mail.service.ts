import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { timesFor } from '../../../platform/i18n/times.js';
import type { Letter } from '../../../platform/mail/letter.js';
import { Letters } from '../../../platform/mail/letters.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { Subscriptions } from '../../../platform/outbox/subscriptions.js';
import { Accounts, type AccountSummary } from '../../accounts/index.js';
import { handInEntry, type LetterFacts, RegionalPeople, RegistrationReader } from '../../registrations/index.js';
import { openingLetter, type OpeningLetter, type ToldOpening } from '../domain/opening-letters.js';

const AT_ONCE = 50;

/** Tells the people of a region when its dates change: those it makes a difference for, and nobody else. */
@Injectable()
export class OpeningMail implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly people: RegionalPeople,
    private readonly registrations: RegistrationReader,
    private readonly messages: Messages,
    private readonly letters: Letters,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add('opening-mail', {
      kinds: ['RegionalOpeningChanged'],
      handle: (ctx, event) => this.write(ctx, event),
    });
  }

  /** May run twice: each letter has the id of the event and the registration. */
  private async write(ctx: Ctx, event: RecordedEvent): Promise<void> {
    const { before, after, regions } = (event.detail ?? {}) as Partial<Change>;
    if (
      !before ||
      !after ||
      !regions ||
      !event.offeringId ||
      (before.closesAt === after.closesAt && before.state === after.state)
    )
      return;
    for await (const some of this.people.of(ctx, event.offeringId, regions, AT_ONCE)) {
      await this.units.run(ctx, async (tx) => {
        for (const { id, accountId, state } of some) {
          const facts = await this.registrations.letterFacts(tx, id);
          // A later change has its own event, which tells what holds by then.
          if (!facts || facts.closesAt !== after.closesAt) continue;
          const terms = { hasStart: facts.startsAt !== null, now: tx.now };
          const name = openingLetter(state === 'draft', before, after, terms);
          if (name) await this.send(tx, `opening-${event.id}-${id}`, { id, name, facts, accountId });
        }
      });
    }
  }

  private async send(tx: Tx, letterId: string, matter: Matter): Promise<void> {
    const account = await this.accounts.find(tx, matter.accountId);
    if (!account || account.state !== 'active') return;
    const { address, locale, id: accountId } = account;
    await this.letters.send(tx, {
      id: letterId,
      to: { address, accountId, locale },
      letter: this.letter(tx, matter, account),
    });
  }

  private letter(tx: Tx, { id, name, facts }: Matter, { locale, zone, displayName }: AccountSummary): Letter {
    const t = this.messages.for(locale);
    const times = timesFor(locale, zone, tx.now);
    const end = facts.closesAt === null ? null : times.deadline(facts.closesAt, facts.zone);
    const until =
      end === null ? t('catalogue.offering.no_deadline') : end.yours ? `${end.text} (${end.yours})` : end.text;
    const offering = inLocale(facts.offeringTitle, locale);
    const region = inLocale(facts.region?.name, locale);
    const words = { offering, region, until };
    return {
      subject: t(`regions.mail.${name}_subject`, words),
      title: t(`regions.mail.${name}_title`, words),
      paragraphs: [t(`regions.mail.${name}_body`, words)],
      facts: [
        { label: t('mail.fact.offering'), value: offering },
        ...(region ? [{ label: t('regions.mail.region'), value: region }] : []),
      ],
      action: actionOf(id, name, facts, t),
      ...(name === 'leave' || facts.closesAt === null
        ? {}
        : {
            calendar: handInEntry({
              registrationId: id,
              sequence: facts.handInSequence,
              stamp: tx.now,
              title: t('regions.calendar.hand_in', { offering }),
              closesAt: facts.closesAt,
              cancelled: name === 'ended',
            }),
          }),
      closing: t('mail.closing', { name: displayName }),
    };
  }
}

interface Change {
  readonly before: ToldOpening;
  readonly after: ToldOpening;
  readonly regions: readonly Id[];
}

interface Matter {
  readonly id: Id;
  readonly name: OpeningLetter;
  readonly facts: LetterFacts;
  readonly accountId: Id;
}

function actionOf(id: Id, name: OpeningLetter, facts: LetterFacts, t: ReturnType<Messages['for']>): Letter['action'] {
  const offering = `/offerings/${facts.offeringSlug}`;
  if (name === 'leave') return { label: t('regions.mail.see'), path: `/registrations/${id}` };
  if (name === 'ended' && facts.region) {
    return {
      label: t('regions.mail.see_region'),
      path: `${offering}/regions/${encodeURIComponent(facts.region.code)}`,
    };
  }
  return { label: t('regions.mail.continue'), path: `${offering}/registration` };
}
