import { Injectable } from '@nestjs/common';
import type { DeskFrame, DeskRoom } from '../../../../views/desk/offering-frame.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Access, type Permission } from '../../access/index.js';
import { availabilityOf, type SeatSummary } from '../domain/offering-card.js';
import type { OfferingView } from '../domain/offering-view.js';
import { resourceOf } from '../service/offerings.service.js';
import { SeatSummaries } from '../service/ports.js';

/** What one must hold to be shown the way to a room of an offering's desk. */
const ROOMS: Readonly<Record<DeskRoom, Permission>> = {
  overview: 'registrations.view',
  registrations: 'registrations.view',
  regions: 'registrations.view',
  openings: 'registrations.view',
  seats: 'registrations.view',
  settings: 'offerings.edit',
  form: 'offerings.edit',
};

/** Rooms that show whoever runs a region their part. */
const REGIONAL: readonly DeskRoom[] = ['overview', 'registrations', 'regions', 'openings'];

/** The head of every desk page of one offering, with the rooms its reader may enter. */
@Injectable()
export class DeskFrames {
  constructor(
    private readonly access: Access,
    private readonly seats: SeatSummaries,
  ) {}

  /** `known`: the seats, where the caller has counted them already. */
  async of(ctx: Ctx, offering: OfferingView, known?: SeatSummary): Promise<DeskFrame> {
    const seats = known ?? (await this.seats.of(ctx, [offering.id])).get(offering.id) ?? null;
    const rooms: DeskRoom[] = [];
    for (const [room, permission] of Object.entries(ROOMS)) {
      if (await this.mayEnter(ctx, room as DeskRoom, permission, offering)) rooms.push(room as DeskRoom);
    }
    return {
      title: inLocale(offering.title, ctx.locale),
      editionName: `${inLocale(offering.programName, ctx.locale)} ${inLocale(offering.editionName, ctx.locale)}`,
      ...((await this.knowsEdition(ctx, offering)) ? { editionHref: `/desk/editions/${offering.editionId}` } : {}),
      base: `/desk/offerings/${offering.id}`,
      standing: availabilityOf({ ...offering, seats }, ctx.now),
      rooms,
    };
  }

  private knowsEdition(ctx: Ctx, { programId, editionId }: OfferingView): Promise<boolean> {
    return this.access.can(ctx, 'offerings.view_drafts', { programId, editionId });
  }

  private async mayEnter(ctx: Ctx, room: DeskRoom, permission: Permission, offering: OfferingView): Promise<boolean> {
    if (await this.access.can(ctx, permission, resourceOf(offering))) return true;
    return REGIONAL.includes(room) && (await this.access.reach(ctx, permission)).regions.length > 0;
  }
}
