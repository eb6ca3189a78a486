import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventLog } from '../../../platform/outbox/event-log.js';
import { Access } from '../../access/index.js';
import { CatalogueRepository } from '../data/catalogue.repository.js';
import { ContestRepository } from '../data/contest.repository.js';
import { EditionRepository } from '../data/edition.repository.js';
import { OfferingRepository } from '../data/offering.repository.js';
import type { OfferingCard } from '../domain/offering-card.js';
import type { Contest, ContestDraft, NamedEdition } from '../domain/program.js';
import { changedParts } from './changed-parts.js';
import { ContestMembership } from './contest-membership.service.js';
import { ContestCounts } from './contest-ports.js';
import { OverTheLimit } from './over-the-limit.js';
import { placeOf } from './edition-desk.service.js';
import { resourceOf } from './offerings.service.js';
import { StaleEdit } from './stale-edit.js';

/** What an office sets of a contest in one go. */
export interface ContestSetting extends ContestDraft {
  /** What stands in it, by id. */
  readonly offeringIds: readonly Id[];
}

/** A contest, or the place for a new one, with what may stand in it. */
export interface ContestRoom {
  readonly edition: NamedEdition;
  /** Null while it is being made. */
  readonly contest: Contest | null;
  readonly offerings: readonly OfferingCard[];
  /** How many people who count are in each. */
  readonly people: ReadonlyMap<Id, number>;
}

/** Making and changing contests: what one person may choose so many of. */
@Injectable()
export class ContestEditing {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contests: ContestRepository,
    private readonly editions: EditionRepository,
    private readonly offerings: OfferingRepository,
    private readonly lists: CatalogueRepository,
    private readonly membership: ContestMembership,
    private readonly counts: ContestCounts,
    private readonly access: Access,
    private readonly events: EventLog,
  ) {}

  /** Where a new contest would stand. Throws `not_found` or `forbidden`. */
  async place(ctx: Ctx, editionId: Id): Promise<ContestRoom> {
    const edition = await this.edition(ctx, editionId);
    await this.access.demand(ctx, 'editions.edit', placeOf(edition));
    return this.room(ctx, edition, null);
  }

  /** The contest for its editor. Throws `not_found` or `forbidden`. */
  async editable(ctx: Ctx, id: Id): Promise<ContestRoom & { readonly contest: Contest }> {
    const { contest, edition } = await this.permitted(ctx, id);
    return { ...(await this.room(ctx, edition, contest)), contest };
  }

  /** A new contest of an edition; returns its id. Throws `not_found`, `forbidden`, `invalid`. */
  async create(ctx: Ctx, editionId: Id, setting: ContestSetting): Promise<Id> {
    return this.work.run(ctx, async (tx) => {
      const edition = await this.edition(tx, editionId);
      await this.access.demand(tx, 'editions.edit', placeOf(edition));
      const id = newId(tx.now);
      await this.contests.insert(tx, id, editionId, setting);
      await this.regroup(tx, { ...setting, id, editionId, version: 1 }, setting.offeringIds);
      await this.record(tx, id, 'ContestCreated', { offerings: setting.offeringIds });
      return id;
    });
  }

  /**
   * Changes a contest read at `version`. Lowering the limit below what people are in keeps them, and is refused with
   * `OverTheLimit` until `accepted` names the new limit: the office has been told. Throws `StaleEdit`, `invalid`.
   */
  async edit(ctx: Ctx, id: Id, version: number, setting: ContestSetting, accepted: number | null): Promise<void> {
    await this.work.run(ctx, async (tx) => {
      const { contest: before } = await this.permitted(tx, id);
      if (before.version !== version) throw new StaleEdit(before);
      if (!(await this.contests.update(tx, id, version, setting))) throw new StaleEdit(before);
      await this.regroup(tx, { ...before, ...setting }, setting.offeringIds);
      await this.warn(tx, before, setting.mostPerPerson, accepted);
      const { name, summary, mostPerPerson } = setting;
      const changed = changedParts<ContestDraft>(before, { name, summary, mostPerPerson });
      await this.record(tx, id, 'ContestEdited', { changed, offerings: setting.offeringIds, most: mostPerPerson });
    });
  }

  private async warn(tx: Tx, before: Contest, most: number | null, accepted: number | null): Promise<void> {
    const lowered = most !== null && (before.mostPerPerson === null || most < before.mostPerPerson);
    if (!lowered || accepted === most) return;
    const people = await this.counts.over(tx, before.id, most);
    if (people > 0) throw new OverTheLimit(people, most);
  }

  /** Puts exactly these offerings of the edition into the contest. */
  private async regroup(tx: Tx, contest: Contest, offeringIds: readonly Id[]): Promise<void> {
    const known = await this.lists.inEdition(tx, contest.editionId);
    if (offeringIds.some((id) => !known.some((card) => card.id === id))) {
      throw new DomainError('invalid', 'forms.choice', {}, 'offerings');
    }
    const moving = known.filter((card) => offeringIds.includes(card.id) !== (card.contestId === contest.id));
    const offerings = moving.length === 0 ? [] : await this.offerings.byIds(tx, moving.map(({ id }) => id).sort());
    for (const offering of offerings) {
      await this.access.demand(tx, 'offerings.edit', resourceOf(offering));
      await this.membership.move(tx, offering, offeringIds.includes(offering.id) ? contest : null);
    }
  }

  private async permitted(ctx: Ctx, id: Id): Promise<{ contest: Contest; edition: NamedEdition }> {
    const contest = await this.contests.byId(ctx, id);
    if (!contest) throw absent();
    const edition = await this.edition(ctx, contest.editionId);
    await this.access.demand(ctx, 'editions.edit', { ...placeOf(edition), contestId: id });
    return { contest, edition };
  }

  private async room(ctx: Ctx, edition: NamedEdition, contest: Contest | null): Promise<ContestRoom> {
    const offerings = await this.lists.inEdition(ctx, edition.id);
    const ids = offerings.map(({ id }) => id);
    return { edition, contest, offerings, people: await this.counts.people(ctx, ids) };
  }

  private async edition(ctx: Ctx, id: Id): Promise<NamedEdition> {
    const edition = await this.editions.byId(ctx, id);
    if (!edition) throw absent();
    return edition;
  }

  private async record(tx: Tx, id: Id, kind: string, detail: Readonly<Record<string, unknown>>): Promise<void> {
    await this.events.record(tx, { kind, subject: { type: 'contest', id }, detail });
  }
}

function absent(): DomainError {
  return new DomainError('not_found', 'errors.not_found');
}
