import { Controller, Get, Post } from '@nestjs/common';
import { SeatsDesk, type SeatsDeskProps } from '../../../../views/desk/seats.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, Needs, page, seeOther, type Submitted } from '../../../platform/http/index.js';
import { SeatDesk } from '../service/seat-desk.service.js';
import { CapacityForm, PoolForm } from './desk.form.js';

type Shown = Partial<Pick<SeatsDeskProps, 'proposal' | 'failed'>>;

@Controller('desk/offerings/:offering/seats')
export class SeatPages {
  constructor(private readonly desk: SeatDesk) {}

  @Get()
  @Needs('registrations.view')
  show(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id) {
    return this.seats(ctx, offeringId, {});
  }

  @Post()
  @Needs('seats.change')
  async add(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @Form(PoolForm) form: Submitted<PoolForm>) {
    if (!form.ok) return this.seats(ctx, offeringId, { failed: { poolId: null, form } }, 422);
    const { nameEn, nameZh, newCapacity, everyone } = form.value;
    const name = { en: nameEn, ...(nameZh ? { 'zh-CN': nameZh } : {}) };
    await this.desk.add(ctx, offeringId, { name, everyone, capacity: newCapacity, offersUntil: null });
    return seeOther(pathOf(offeringId), { kind: 'ok', key: 'desk-registrations.flash_pool_added' });
  }

  /** Shows what a capacity would do and writes nothing. */
  @Post(':pool/proposal')
  @Needs('seats.change')
  async propose(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('pool') poolId: Id,
    @Form(CapacityForm) form: Submitted<CapacityForm>,
  ) {
    if (!form.ok) return this.seats(ctx, offeringId, { failed: { poolId, form } }, 422);
    const { capacity } = form.value;
    const { effect } = await this.desk.effect(ctx, offeringId, poolId, capacity);
    return this.seats(ctx, offeringId, { proposal: { poolId, capacity, ...effect } });
  }

  @Post(':pool/capacity')
  @Needs('seats.change')
  async change(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('pool') poolId: Id,
    @Form(CapacityForm) form: Submitted<CapacityForm>,
  ) {
    if (!form.ok) return this.seats(ctx, offeringId, { failed: { poolId, form } }, 422);
    await this.desk.changeCapacity(ctx, offeringId, poolId, form.value.capacity);
    return seeOther(pathOf(offeringId), { kind: 'ok', key: 'desk-registrations.flash_capacity' });
  }

  private async seats(ctx: Ctx, offeringId: Id, { proposal = null, failed = null }: Shown, status = 200) {
    const { offering, pools, mayChange } = await this.desk.show(ctx, offeringId);
    const title = inLocale(offering.title, ctx.locale);
    return page(
      SeatsDesk,
      {
        offering: { id: offeringId, title, above: inLocale(offering.editionName, ctx.locale) },
        pools: pools.map((pool) => ({ ...pool, name: inLocale(pool.name, ctx.locale) })),
        mayChange,
        proposal,
        failed,
      },
      { title, status },
    );
  }
}

function pathOf(offeringId: Id): string {
  return `/desk/offerings/${offeringId}/seats`;
}
