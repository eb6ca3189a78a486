import { Controller, Get, Post } from '@nestjs/common';
import { SeatsPage, type SeatsPageProps } from '../../../../views/desk/seats.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  ListQuery,
  Needs,
  page,
  seeOther,
  type Submitted,
} from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { DeskFrames } from '../../programs/index.js';
import { SeatDesk } from '../service/seat-desk.service.js';
import { CapacityForm, CapacityQuery, PoolForm, poolNameOf } from './desk.form.js';
import type { Tried } from './sign-up-words.js';

/** The first places are usually for everybody; those after it are choices. */
const FIRST_POOL = { 'name.en': 'Places', 'name.zh-CN': '名额', 'name.ar': 'المقاعد', everyone: 'yes' };

@Controller('desk/offerings/:offering/seats')
export class SeatPages {
  constructor(
    private readonly desk: SeatDesk,
    private readonly frames: DeskFrames,
    private readonly messages: Messages,
  ) {}

  /** With a pool and a capacity in the address, it shows what that would do first. */
  @Get()
  @Needs('registrations.view')
  async show(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @ListQuery(CapacityQuery) query: CapacityQuery,
  ) {
    if (query.pool === null) return this.seats(ctx, offeringId, {});
    const { effect } = await this.desk.effect(ctx, offeringId, query.pool, query.capacity);
    const base = pathOf(offeringId);
    const change = {
      poolId: query.pool,
      action: `${base}/${query.pool}/capacity`,
      cancelHref: base,
      capacity: query.capacity,
      effect,
    };
    return this.seats(ctx, offeringId, { change });
  }

  @Post()
  @Needs('seats.change')
  async add(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @Form(PoolForm) form: Submitted<PoolForm>) {
    if (!form.ok) return this.seats(ctx, offeringId, { tried: form }, 422);
    const { everyone, capacity, offersUntil } = form.value;
    await this.desk.add(ctx, offeringId, { name: poolNameOf(form.value), everyone, capacity, offersUntil });
    return seeOther(pathOf(offeringId), { kind: 'ok', key: 'registrations.flash_pool_added' });
  }

  @Post(':pool/capacity')
  @Needs('seats.change')
  async change(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('pool') poolId: Id,
    @Form(CapacityForm) form: Submitted<CapacityForm>,
  ) {
    if (!form.ok) return this.seats(ctx, offeringId, {}, 422);
    await this.desk.changeCapacity(ctx, offeringId, poolId, form.value.capacity);
    return seeOther(pathOf(offeringId), { kind: 'ok', key: 'registrations.flash_capacity' });
  }

  private async seats(
    ctx: Ctx,
    offeringId: Id,
    { change = null, tried = null }: { change?: SeatsPageProps['change']; tried?: Tried | null },
    status = 200,
  ) {
    const { offering, pools, mayChange } = await this.desk.show(ctx, offeringId);
    const frame = await this.frames.of(ctx, offering);
    const base = pathOf(offeringId);
    return page(
      SeatsPage,
      {
        frame,
        zone: offering.zone,
        pools: pools.map((pool) => ({
          ...pool,
          name: inLocale(pool.name, ctx.locale),
          changeHref: mayChange ? base : null,
        })),
        add: mayChange ? { action: base, form: tried ?? suggested(pools.length) } : null,
        change,
      },
      { title: `${this.messages.for(ctx.locale)('desk.room.seats')} · ${frame.title}`, status },
    );
  }
}

function pathOf(offeringId: Id): string {
  return `/desk/offerings/${offeringId}/seats`;
}

function suggested(pools: number): Tried {
  return { values: pools === 0 ? FIRST_POOL : {}, errors: [] };
}
