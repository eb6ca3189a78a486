import { Controller, Get } from '@nestjs/common';
import { RegionRoom } from '../../../../views/desk/regions/region-room.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, IdParam, Needs, page } from '../../../platform/http/index.js';
import { RegionDesk } from '../service/region-desk.service.js';
import { RegionRoomWords } from './region-room-words.js';

/** The desk of who runs a region. */
@Controller('desk/regions')
export class RegionDeskPages {
  constructor(
    private readonly desk: RegionDesk,
    private readonly words: RegionRoomWords,
  ) {}

  @Get(':region')
  @Needs('registrations.view')
  async show(@CurrentCtx() ctx: Ctx, @IdParam('region') id: Id) {
    const props = this.words.of(ctx, await this.desk.show(ctx, id));
    return page(RegionRoom, props, { title: props.name });
  }
}
