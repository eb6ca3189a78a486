import { Injectable } from '@nestjs/common';
import type { DeskFrame, DeskRoom } from '../../../../views/desk/offering-frame.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Access, type Permission } from '../../access/index.js';
import { availabilityOf } from '../domain/offering-card.js';
import type { OfferingView } from '../domain/offering-view.js';
import { resourceOf } from '../service/offerings.service.js';
import { SeatSummaries } from '../service/ports.js';

/** What one must hold to be shown the way to a room of an offering's desk. */
const ROOMS: Readonly<Record<DeskRoom, Permission>> = {
  registrations: 'registrations.view',
  seats: 'registrations.view',
  settings: 'offerings.edit',
  form: 'offerings.edit',
};

/** The head of every desk page of one offering, with the rooms its reader may enter. */
@Injectable()
export class DeskFrames {
  constructor(
    private readonly access: Access,
    private readonly seats: SeatSummaries,
  ) {}

  async of(ctx: Ctx, offering: OfferingView): Promise<DeskFrame> {
    const seats = (await this.seats.of(ctx, [offering.id])).get(offering.id) ?? null;
    const rooms: DeskRoom[] = [];
    for (const [room, permission] of Object.entries(ROOMS)) {
      if (await this.access.can(ctx, permission, resourceOf(offering))) rooms.push(room as DeskRoom);
    }
    return {
      title: inLocale(offering.title, ctx.locale),
      editionName: inLocale(offering.editionName, ctx.locale),
      base: `/desk/offerings/${offering.id}`,
      standing: availabilityOf({ ...offering, seats }, ctx.now),
      rooms,
    };
  }
}
