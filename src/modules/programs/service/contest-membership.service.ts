import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Tx } from '../../../platform/database/context.js';
import { OfferingRepository } from '../data/offering.repository.js';
import type { OfferingView } from '../domain/offering-view.js';
import type { Contest } from '../domain/program.js';
import { ContestCounts } from './contest-ports.js';

/** Moves offerings into and out of contests, with the people who are in them. */
@Injectable()
export class ContestMembership {
  constructor(
    private readonly offerings: OfferingRepository,
    private readonly counts: ContestCounts,
  ) {}

  /** Takes the offering from where it stands into `contest`, or out of any. Throws `invalid` as `follow` does. */
  async move(tx: Tx, offering: OfferingView, contest: Contest | null): Promise<void> {
    if (offering.contestId === (contest?.id ?? null)) return;
    await this.offerings.stand(tx, offering.id, contest?.id ?? null);
    await this.follow(tx, offering, contest);
  }

  /**
   * After the offering's own row has moved: counts its people anew. Throws `invalid` when some of them would then be
   * in more than the contest allows; nobody is put out by a change of the office.
   */
  async follow(tx: Tx, before: OfferingView, contest: Contest | null): Promise<void> {
    const contests = [before.contestId, contest?.id ?? null].filter((id): id is Id => id !== null);
    await this.counts.moved(tx, before.id, contests);
    const most = contest?.mostPerPerson ?? null;
    if (contest === null || most === null) return;
    const people = await this.counts.clashes(tx, contest.id, before.id, most);
    if (people === 0) return;
    const title = inLocale(before.title, tx.locale);
    throw new DomainError('invalid', 'shelf.contest.member_clash', { people, title, most }, 'offerings');
  }
}
