import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { MINUTE } from '../../../kernel/clock.js';
import { digestOf, newSecret } from '../../../kernel/digest.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Accounts, type AccountSummary, readAddress } from '../../accounts/index.js';
import { OpeningNoticeRepository, type OpeningNoticeRow } from '../data/opening-notice.repository.js';
import type { OfferingView } from '../domain/offering-view.js';
import type { Region } from '../domain/region.js';
import { OpeningLetters } from './opening-letters.service.js';
import { Offerings } from './offerings.service.js';
import { Regions } from './regions.service.js';

/** Pressing twice sends one letter; who lost the first may ask again after this time. */
const LETTER_AGAIN = 10 * MINUTE;

export interface NoticeAsked {
  readonly notice: OpeningNoticeRow;
  readonly offering: OfferingView;
  readonly region: Region;
}

/** "Tell me when it opens": asked by a person with one press, by a stranger with an address that is confirmed by mail. */
@Injectable()
export class OpeningNotices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: OpeningNoticeRepository,
    private readonly accounts: Accounts,
    private readonly offerings: Offerings,
    private readonly regions: Regions,
    private readonly letters: OpeningLetters,
  ) {}

  /** Whether the reader has asked and was not told yet. */
  async isSet(ctx: Ctx, offeringId: Id, regionId: Id): Promise<boolean> {
    const key = await this.ownKey(ctx);
    const notice = key === null ? null : await this.notices.find(ctx, { offeringId, regionId }, key);
    return notice !== null && notice.confirmedAt !== null && notice.sentAt === null;
  }

  async ask(ctx: Ctx, offeringId: Id, regionId: Id): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const person = await this.person(tx);
      const { address, locale, zone, id: accountId } = person;
      const addressKey = keyOf(address);
      const wish = { offeringId, regionId, accountId, address, addressKey, locale, zone };
      await this.notices.put(tx, { ...wish, tokenHash: null, confirmedAt: tx.now });
    });
  }

  async cancel(ctx: Ctx, offeringId: Id, regionId: Id): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const { address } = await this.person(tx);
      await this.notices.remove(tx, { offeringId, regionId }, keyOf(address));
    });
  }

  /**
   * Mails a link to an address; the same answer whatever is known of it. Who has asked a moment ago, or has
   * confirmed already, gets no second letter.
   */
  async askByAddress(ctx: Ctx, offering: OfferingView, region: Region, typed: string): Promise<void> {
    const read = readAddress(typed);
    if (!read) throw new DomainError('invalid', 'forms.email', {}, 'address');
    const place = { offeringId: offering.id, regionId: region.id };
    await this.work.run(ctx, async (tx) => {
      const known = await this.notices.find(tx, place, read.key);
      const waits = known !== null && known.confirmedAt !== null && known.sentAt === null;
      if (waits || (known && known.confirmedAt === null && tx.now - known.askedAt < LETTER_AGAIN)) return;
      const token = newSecret();
      await this.notices.put(tx, {
        ...place,
        accountId: null,
        address: read.address,
        addressKey: read.key,
        locale: tx.locale,
        zone: tx.zone,
        tokenHash: digestOf(token),
        confirmedAt: null,
      });
      await this.letters.confirmation(tx, { offering, region, address: read.address, token });
    });
  }

  /** What a mailed link stands for. Throws `not_found`. */
  async byToken(ctx: Ctx, token: string): Promise<NoticeAsked> {
    const notice = await this.notices.byToken(ctx, digestOf(token));
    if (!notice) throw new DomainError('not_found', 'errors.not_found');
    const offering = await this.offerings.find(ctx, notice.offeringId);
    return { notice, offering, region: await this.regions.find(ctx, notice.regionId) };
  }

  async confirm(ctx: Ctx, token: string): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const { notice } = await this.byToken(tx, token);
      await this.notices.confirm(tx, notice.id);
    });
  }

  /** How many wait to be told, by region. */
  async counts(ctx: Ctx, offeringId: Id): Promise<ReadonlyMap<Id, number>> {
    return this.notices.counts(ctx, offeringId);
  }

  private async person(tx: Tx): Promise<AccountSummary> {
    const accountId = personOf(tx.actor);
    const person = accountId === null ? null : await this.accounts.find(tx, accountId);
    if (!person) throw new DomainError('signed_out', 'errors.signed_out');
    return person;
  }

  private async ownKey(ctx: Ctx): Promise<string | null> {
    const accountId = personOf(ctx.actor);
    const person = accountId === null ? null : await this.accounts.find(ctx, accountId);
    return person ? keyOf(person.address) : null;
  }
}

function keyOf(address: string): string {
  return readAddress(address)?.key ?? address.toLowerCase();
}
