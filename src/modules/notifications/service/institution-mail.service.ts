import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isId, type Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Messages, type Translate } from '../../../platform/i18n/messages.js';
import type { Letter } from '../../../platform/mail/letter.js';
import { Letters } from '../../../platform/mail/letters.js';
import type { RecordedEvent } from '../../../platform/outbox/event.js';
import { Subscriptions } from '../../../platform/outbox/subscriptions.js';
import { Accounts, type AccountSummary } from '../../accounts/index.js';
import { Institutions, type InstitutionView } from '../../institutions/index.js';
import {
  INSTITUTION_LETTER_EVENTS,
  institutionLetterKind,
  type InstitutionLetterKind,
} from '../domain/institution-letters.js';

/** Tells people by mail what became of their belonging somewhere, of a proposal, or of a wish to look after a school. */
@Injectable()
export class InstitutionMail implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly units: UnitOfWork,
    private readonly accounts: Accounts,
    private readonly institutions: Institutions,
    private readonly messages: Messages,
    private readonly letters: Letters,
  ) {}

  onModuleInit(): void {
    this.subscriptions.add('institution-mail', {
      kinds: INSTITUTION_LETTER_EVENTS,
      handle: (ctx, event) => this.write(ctx, event),
    });
  }

  private async write(ctx: Ctx, event: RecordedEvent): Promise<void> {
    const kind = institutionLetterKind(event);
    const account = event.accountId ? await this.accounts.find(ctx, event.accountId) : null;
    const institution = await this.institutionOf(ctx, event);
    if (!kind || account?.state !== 'active' || !institution) return;
    const words = await this.words(ctx, event, institution, account);
    const letter = letterOf(kind, this.messages.for(account.locale), words, event, institution.id);
    const to = { address: account.address, accountId: account.id, locale: account.locale };
    await this.units.run(ctx, (tx) => this.letters.send(tx, { id: `institution-${event.id}`, to, letter }));
  }

  /** Where a merged one lives on, for letters that name it. */
  private async institutionOf(ctx: Ctx, event: RecordedEvent): Promise<InstitutionView | undefined> {
    const told = event.detail?.['institutionId'];
    const id = event.subject.type === 'institution' ? event.subject.id : isId(told) ? told : null;
    return id === null ? undefined : (await this.institutions.findMany(ctx, [id])).get(id);
  }

  private async words(ctx: Ctx, event: RecordedEvent, institution: InstitutionView, account: AccountSummary) {
    const { coordinatorId } = institution;
    const coordinator = coordinatorId === null ? null : await this.accounts.find(ctx, coordinatorId);
    const role = event.detail?.['role'];
    const t = this.messages.for(account.locale);
    return {
      institution: inLocale(institution.name, account.locale),
      role: typeof role === 'string' ? t(`affiliations.role.${role}`) : '',
      coordinator: coordinator?.displayName ?? '',
    };
  }
}

function letterOf(
  { name, action }: InstitutionLetterKind,
  t: Translate,
  words: Readonly<Record<string, string>>,
  event: RecordedEvent,
  institutionId: Id,
): Letter {
  const subject = t(`institutions.mail.${name}.subject`, words);
  const reason = event.reason?.trim();
  const paths = { mine: '/me/affiliations', desk: `/desk/institutions/${institutionId}` };
  return {
    subject,
    title: subject,
    paragraphs: [t(`institutions.mail.${name}.body`, words), ...(reason ? [t('mail.reason', { reason })] : [])],
    ...(action === null ? {} : { action: { label: t(`institutions.mail.action.${action}`), path: paths[action] } }),
  };
}
