import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { isId, type Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Access, type Resource } from '../../access/index.js';
import { CatalogueRepository } from '../data/catalogue.repository.js';
import { OfferingRepository } from '../data/offering.repository.js';
import type { OfferingCard } from '../domain/offering-card.js';
import type { OfferingView } from '../domain/offering-view.js';
import { Membership } from './membership.service.js';
import { OfferingReaders, SeatSummaries } from './ports.js';

const MOST_ON_DESK = 500;

/** Reads offerings one by one, and those a person runs. */
@Injectable()
export class Offerings {
  constructor(
    private readonly offerings: OfferingRepository,
    private readonly lists: CatalogueRepository,
    private readonly seats: SeatSummaries,
    private readonly readers: OfferingReaders,
    private readonly membership: Membership,
    private readonly access: Access,
  ) {}

  /**
   * The offering, whatever its state, without asking who reads: for services that decide themselves.
   * Throws `not_found`.
   */
  async find(ctx: Ctx, id: Id): Promise<OfferingView> {
    const offering = await this.offerings.byId(ctx, id);
    if (!offering) throw absent();
    return offering;
  }

  /** Several at once, in no order; unknown ids are left out. As `find`, without asking who reads. */
  async findMany(ctx: Ctx, ids: readonly Id[]): Promise<OfferingView[]> {
    return ids.length === 0 ? [] : this.offerings.byIds(ctx, ids);
  }

  /** The offering a reader asked for by id or slug. One they may not know of is `not_found`, as if it did not exist. */
  async readable(ctx: Ctx, idOrSlug: string): Promise<OfferingView> {
    const offering = isId(idOrSlug)
      ? await this.offerings.byId(ctx, idOrSlug)
      : await this.offerings.bySlug(ctx, idOrSlug);
    if (!offering) throw absent();
    if (!(await this.isKnown(ctx, offering))) {
      await this.access.demand(ctx, 'offerings.view_drafts', resourceOf(offering));
    }
    return offering;
  }

  /** Whether the reader may know of it without any role. What is for one institution is also known to who is in it. */
  private async isKnown(ctx: Ctx, { id, state, institutionId }: OfferingView): Promise<boolean> {
    if (state === 'draft') return false;
    if (institutionId === null || (await this.membership.isOf(ctx, institutionId))) return true;
    return (await this.readers.of(ctx, id)) !== null;
  }

  /** The offering for somebody who runs or watches it, whatever its state. Throws `not_found`. */
  async watched(ctx: Ctx, id: Id): Promise<OfferingView> {
    const offering = await this.find(ctx, id);
    await this.access.demand(ctx, 'offerings.view_drafts', resourceOf(offering));
    return offering;
  }

  /** What classes of these institutions (one and those above it) can be signed up for now, with seats; by name. */
  async takingClasses(ctx: Ctx, institutionIds: readonly Id[]): Promise<OfferingCard[]> {
    const cards = await this.lists.takingClasses(ctx, institutionIds, MOST_ON_DESK);
    const summaries = await this.seats.of(
      ctx,
      cards.map(({ id }) => id),
    );
    return cards.map((card) => ({ ...card, seats: summaries.get(card.id) ?? null }));
  }

  /** What a program shows or has shown, newest first, archived ones left out: for who runs one of its regions. */
  async shownBy(ctx: Ctx, programId: Id): Promise<OfferingView[]> {
    return (await this.offerings.shownBy(ctx, programId)).filter(({ state }) => state !== 'archived');
  }

  /** What the reader runs, newest first, drafts included, with seats. */
  async run(ctx: Ctx): Promise<OfferingCard[]> {
    const reach = await this.access.where(ctx, 'offerings.view_drafts', OFFERING_COLUMNS);
    const cards = await this.lists.allowed(ctx, reach.sql, reach.params, MOST_ON_DESK);
    const summaries = await this.seats.of(
      ctx,
      cards.map(({ id }) => id),
    );
    return cards.map((card) => ({ ...card, seats: summaries.get(card.id) ?? null }));
  }
}

/** Where an offering stands, as columns of a query that calls it `o`. */
export const OFFERING_COLUMNS = {
  programId: 'o.program_id',
  editionId: 'o.edition_id',
  contestId: 'o.contest_id',
  offeringId: 'o.id',
} as const;

/** The offering as a place roles may hold in. */
export function resourceOf(offering: Pick<OfferingView, 'id' | 'programId' | 'editionId' | 'contestId'>): Resource {
  const { id, programId, editionId, contestId } = offering;
  return { offeringId: id, programId, editionId, contestId };
}

function absent(): DomainError {
  return new DomainError('not_found', 'errors.not_found');
}
