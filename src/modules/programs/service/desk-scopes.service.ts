import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { Access } from '../../access/index.js';
import { CatalogueRepository } from '../data/catalogue.repository.js';
import { RegionRepository } from '../data/region.repository.js';
import type { OfferingCard } from '../domain/offering-card.js';
import type { DeskOffering } from './desk-tasks.js';
import { OFFERING_COLUMNS } from './offerings.service.js';
import { SeatSummaries } from './ports.js';

const MOST_ON_DESK = 500;

/** What stands on somebody's desk: offerings they run or watch, and those in which their regions take part. */
@Injectable()
export class DeskScopes {
  constructor(
    private readonly access: Access,
    private readonly lists: CatalogueRepository,
    private readonly regions: RegionRepository,
    private readonly seats: SeatSummaries,
  ) {}

  /** Newest first, drafts of one's own included, with seats. */
  async of(ctx: Ctx): Promise<readonly DeskOffering[]> {
    const run = await this.allowed(ctx, 'offerings.view_drafts', '1 = 1');
    const reach = await this.access.reach(ctx, 'registrations.view');
    const known = new Set(run.map(({ id }) => id));
    const more = reach.everything ? [] : await this.allowed(ctx, 'registrations.view', `o.state <> 'draft'`);
    const whole = [...run, ...more.filter(({ id }) => !known.has(id))];
    for (const { id } of whole) known.add(id);
    const parts = reach.everything ? [] : await this.regional(ctx, reach.regions);
    const desk = [
      ...whole.map((card): DeskOffering => ({ card, regions: null })),
      ...parts.filter(({ card }) => !known.has(card.id)),
    ];
    const seats = await this.seats.of(
      ctx,
      desk.map(({ card }) => card.id),
    );
    return desk.map(({ card, regions }) => ({ card: { ...card, seats: seats.get(card.id) ?? null }, regions }));
  }

  private async allowed(
    ctx: Ctx,
    permission: 'offerings.view_drafts' | 'registrations.view',
    also: string,
  ): Promise<OfferingCard[]> {
    const { sql, params } = await this.access.where(ctx, permission, OFFERING_COLUMNS);
    return this.lists.allowed(ctx, `${sql} AND ${also}`, params, MOST_ON_DESK);
  }

  private async regional(ctx: Ctx, ids: readonly string[]): Promise<DeskOffering[]> {
    if (ids.length === 0) return [];
    const regions = await this.regions.findMany(ctx, ids);
    const desk: DeskOffering[] = [];
    // One program as a rule: a region belongs to one.
    for (const programId of new Set(regions.map((region) => region.programId))) {
      const condition = `o.program_id = :programId AND o.state IN ('published', 'closed')`;
      const own = regions.filter((region) => region.programId === programId).map(({ id }) => id);
      for (const card of await this.lists.allowed(ctx, condition, { programId }, MOST_ON_DESK)) {
        desk.push({ card, regions: own });
      }
    }
    return desk;
  }
}
