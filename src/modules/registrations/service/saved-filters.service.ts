import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import { searchKey } from '../../../kernel/search-key.js';
import { Offerings } from '../../programs/index.js';
import { forgetFilter, keepFilter, type SavedFilter, savedFiltersOf } from '../data/saved-filter.repository.js';
import { RegistrationReach } from './registration-reach.service.js';

export type { SavedFilter };

const MOST_KEPT = 30;

/** Lists a person keeps under a name for an offering: theirs alone. */
@Injectable()
export class SavedFilters {
  constructor(
    private readonly units: UnitOfWork,
    private readonly offerings: Offerings,
    private readonly reach: RegistrationReach,
  ) {}

  async of(ctx: Ctx, offeringId: Id): Promise<readonly SavedFilter[]> {
    const accountId = personOf(ctx.actor);
    return accountId === null ? [] : savedFiltersOf(ctx, offeringId, accountId);
  }

  /** The same name again keeps the new list. Throws `conflict` at the thirty-first. */
  async keep(ctx: Ctx, offeringId: Id, name: string, query: string): Promise<void> {
    const accountId = await this.allowed(ctx, offeringId);
    await this.units.run(ctx, async (tx) => {
      const nameKey = searchKey(name).slice(0, 80);
      const kept = await savedFiltersOf(tx, offeringId, accountId);
      const again = kept.some((each) => searchKey(each.name).slice(0, 80) === nameKey);
      if (kept.length >= MOST_KEPT && !again) throw new DomainError('conflict', 'lists.too_many', { most: MOST_KEPT });
      await keepFilter(tx, { id: newId(tx.now), offeringId, accountId, name, nameKey, query });
    });
  }

  async forget(ctx: Ctx, offeringId: Id, id: Id): Promise<void> {
    const accountId = await this.allowed(ctx, offeringId);
    await this.units.run(ctx, async (tx) => {
      if (!(await forgetFilter(tx, id, offeringId, accountId))) throw new DomainError('not_found', 'errors.not_found');
    });
  }

  private async allowed(ctx: Ctx, offeringId: Id): Promise<Id> {
    const accountId = personOf(ctx.actor);
    if (accountId === null) throw new DomainError('signed_out', 'errors.signed_out');
    await this.reach.of(ctx, 'registrations.view', await this.offerings.find(ctx, offeringId));
    return accountId;
  }
}
