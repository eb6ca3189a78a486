import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access } from '../../access/index.js';
import { type AccountSummary, Accounts } from '../../accounts/index.js';
import { findList, insertKeeper, keepersOf, removeKeeper } from '../data/class-list.repository.js';
import type { ClassListRow } from '../domain/class-list.js';
import { TeachingPlaces } from './teaching-places.service.js';

/** Who may see a list and work with it: its owner, the colleagues she added, and administrators. */
@Injectable()
export class ListKeeping {
  constructor(
    private readonly units: UnitOfWork,
    private readonly access: Access,
    private readonly accounts: Accounts,
    private readonly places: TeachingPlaces,
    private readonly events: EventLog,
  ) {}

  /** The list, for who keeps it and still teaches there. To everybody else it is `not_found`. */
  async demand(ctx: Ctx, id: Id): Promise<ClassListRow> {
    const list = await findList(ctx, id);
    const ownerId = list && (await this.keeps(ctx, list)) ? personOf(ctx.actor) : null;
    await this.access.demand(ctx, 'class_lists.keep', { ownerId });
    if (!list) throw new DomainError('not_found', 'errors.not_found');
    return list;
  }

  /** As `demand`, for changes: a list that was put away takes none. */
  async demandOpen(ctx: Ctx, id: Id): Promise<ClassListRow> {
    const list = await this.demand(ctx, id);
    if (list.archivedAt !== null) throw new DomainError('conflict', 'class-lists.put_away');
    return list;
  }

  /** The owner first. */
  async keepers(ctx: Ctx, list: ClassListRow): Promise<readonly AccountSummary[]> {
    const ids = [list.ownerId, ...(await keepersOf(ctx, list.id))];
    const people = new Map((await this.accounts.findMany(ctx, ids)).map((person) => [person.id, person]));
    return ids.flatMap((id) => people.get(id) ?? []);
  }

  /** A colleague keeps the list too. Throws `invalid` unless the address is of somebody who teaches there. */
  async add(ctx: Ctx, listId: Id, address: string): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const list = await this.demandOpen(tx, listId);
      const colleague = await this.accounts.findByAddress(tx, address);
      // One answer for both: whether a stranger's address has an account is nobody's business here.
      if (!colleague || !(await this.places.isOf(tx, colleague.id, list.institutionId))) {
        throw new DomainError('invalid', 'class-lists.no_colleague', {}, 'address');
      }
      if (colleague.id === list.ownerId) return;
      const adder = personOf(tx.actor);
      if (adder === null || !(await insertKeeper(tx, listId, colleague.id, adder))) return;
      const subject = { type: 'class_list', id: listId };
      await this.events.record(tx, { kind: 'ClassListKeeperAdded', subject, accountId: colleague.id });
    });
  }

  async remove(ctx: Ctx, listId: Id, accountId: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      await this.demand(tx, listId);
      if (!(await removeKeeper(tx, listId, accountId))) return;
      const subject = { type: 'class_list', id: listId };
      await this.events.record(tx, { kind: 'ClassListKeeperRemoved', subject, accountId });
    });
  }

  private async keeps(ctx: Ctx, list: ClassListRow): Promise<boolean> {
    const accountId = personOf(ctx.actor);
    if (accountId === null || !(await this.places.isMine(ctx, list.institutionId))) return false;
    return list.ownerId === accountId || (await keepersOf(ctx, list.id)).includes(accountId);
  }
}
