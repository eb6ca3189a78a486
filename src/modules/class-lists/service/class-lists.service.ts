import { Injectable } from '@nestjs/common';
import { personOf } from '../../../kernel/actor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import { sortKey } from '../../../kernel/search-key.js';
import type { Ctx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { type CountedList, insertList, listsOf, renameList, setArchived } from '../data/class-list.repository.js';
import type { ClassListRow } from '../domain/class-list.js';
import { ListKeeping } from './list-keeping.service.js';
import { TeachingPlaces } from './teaching-places.service.js';

/** A teacher's own lists: making, naming and putting them away. */
@Injectable()
export class ClassLists {
  constructor(
    private readonly units: UnitOfWork,
    private readonly keeping: ListKeeping,
    private readonly places: TeachingPlaces,
    private readonly events: EventLog,
  ) {}

  /** The lists the reader keeps at places where they teach now, by name, those put away last. */
  async mine(ctx: Ctx): Promise<readonly CountedList[]> {
    const accountId = personOf(ctx.actor);
    if (accountId === null) return [];
    const lists = await listsOf(ctx, accountId);
    const mine = new Set((await this.places.mine(ctx)).map(({ id }) => id));
    const standing = await this.places.named(
      ctx,
      lists.map(({ institutionId }) => institutionId),
    );
    return lists.filter(({ institutionId }) => mine.has(standing.get(institutionId)?.id ?? ''));
  }

  /** Throws `invalid` for an institution where the reader does not teach. */
  async create(ctx: Ctx, name: string, institutionId: Id): Promise<Id> {
    const ownerId = personOf(ctx.actor);
    if (ownerId === null) throw new DomainError('signed_out', 'errors.signed_out');
    return this.units.run(ctx, async (tx) => {
      if (!(await this.places.isMine(tx, institutionId))) {
        throw new DomainError('invalid', 'class-lists.not_your_school', {}, 'institutionId');
      }
      const id = newId(tx.now);
      const row: ClassListRow = { id, institutionId, ownerId, name, createdAt: tx.now, archivedAt: null };
      await insertList(tx, { ...row, sortKey: sortKey(name) });
      await this.events.record(tx, { kind: 'ClassListCreated', subject: { type: 'class_list', id }, detail: { name } });
      return id;
    });
  }

  async rename(ctx: Ctx, id: Id, name: string): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const list = await this.keeping.demand(tx, id);
      if (list.name === name) return;
      await renameList(tx, id, name, sortKey(name));
      await this.events.record(tx, { kind: 'ClassListRenamed', subject: { type: 'class_list', id }, detail: { name } });
    });
  }

  /** Puts a list away: it stays to be read, and nothing more is done with it. */
  async archive(ctx: Ctx, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      await this.keeping.demand(tx, id);
      if (!(await setArchived(tx, id, tx.now))) return;
      await this.events.record(tx, { kind: 'ClassListArchived', subject: { type: 'class_list', id } });
    });
  }

  async reopen(ctx: Ctx, id: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      await this.keeping.demand(tx, id);
      if (!(await setArchived(tx, id, null))) return;
      await this.events.record(tx, { kind: 'ClassListReopened', subject: { type: 'class_list', id } });
    });
  }
}
