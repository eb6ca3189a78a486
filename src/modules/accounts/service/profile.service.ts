import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Locale } from '../../../kernel/locale.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { isZone } from '../../../platform/i18n/zones.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { AccountRepository } from '../data/account.repository.js';
import type { AccountSummary } from '../domain/account.js';
import { isLatinName, tidyName } from '../domain/person-name.js';
import { personIn } from './signed-in-person.js';

/** What a person says about themselves. Legal and Latin names may be blank until something needs them. */
export interface ProfileWords {
  readonly legalName: string;
  readonly latinName: string;
  readonly displayName: string;
  readonly locale: Locale;
  /** IANA, or null to follow the browser. */
  readonly zone: string | null;
}

@Injectable()
export class Profile {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventLog,
    private readonly accounts: AccountRepository,
  ) {}

  async read(ctx: Ctx): Promise<AccountSummary> {
    const account = await this.accounts.find(ctx, personIn(ctx).accountId);
    if (!account) throw new DomainError('not_found', 'errors.not_found');
    return account;
  }

  /** Saves the profile. Throws `invalid` for a name that is not in Latin letters, a blank display name, an unknown zone. */
  async save(ctx: Ctx, words: ProfileWords): Promise<void> {
    const wanted = checked(words);
    await this.work.run(ctx, async (tx) => {
      const before = await this.read(tx);
      const changed = FIELDS.filter((field) => before[field] !== wanted[field]);
      if (changed.length === 0) return;
      await this.accounts.saveProfile(tx, before.id, wanted);
      await this.accounts.refreshKeys(tx, before.id);
      const subject = { type: 'account', id: before.id };
      // Which fields, not what they say: names belong in one place only.
      await this.events.record(tx, { kind: 'ProfileChanged', subject, accountId: before.id, detail: { changed } });
    });
  }
}

const FIELDS = ['legalName', 'latinName', 'displayName', 'locale', 'zone'] as const;

function checked(words: ProfileWords): ProfileWords {
  const legalName = tidyName(words.legalName);
  const latinName = tidyName(words.latinName);
  const displayName = tidyName(words.displayName);
  if (latinName !== '' && !isLatinName(latinName))
    throw new DomainError('invalid', 'accounts.latin_name_wrong', {}, 'latinName');
  if (displayName === '') throw new DomainError('invalid', 'forms.required', {}, 'displayName');
  if (words.zone !== null && !isZone(words.zone)) throw new DomainError('invalid', 'forms.zone', {}, 'zone');
  return { legalName, latinName, displayName, locale: words.locale, zone: words.zone };
}
