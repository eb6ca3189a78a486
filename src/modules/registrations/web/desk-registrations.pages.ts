import { Controller, Get, Post } from '@nestjs/common';
import { DateTime } from 'luxon';
import { RegistrationOnDesk } from '../../../../views/desk/registration.js';
import { RegistrationsDesk } from '../../../../views/desk/registrations.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  type FieldError,
  Form,
  type FormValues,
  IdParam,
  ListQuery,
  Needs,
  page,
  seeOther,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-fields.js';
import { Departure } from '../service/departure.service.js';
import { type DeskRow, RegistrationDesk } from '../service/registration-desk.service.js';
import { Review } from '../service/review.service.js';
import { ReasonForm } from './desk.form.js';
import { RegistrationListQuery } from './desk.query.js';
import { RegistrationWords } from './registration-words.js';

interface Tried {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

const UNTOUCHED: Tried = { values: {}, errors: [] };

@Controller('desk/offerings/:offering/registrations')
export class DeskRegistrationPages {
  constructor(
    private readonly desk: RegistrationDesk,
    private readonly departure: Departure,
    private readonly review: Review,
    private readonly words: RegistrationWords,
  ) {}

  @Get()
  @Needs('registrations.view')
  async list(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @ListQuery(RegistrationListQuery) query: RegistrationListQuery,
  ) {
    const { offering, counts, days, pools } = await this.desk.overview(ctx, offeringId);
    const filter = { state: query.state, search: query.q, sort: query.sort };
    const list = await this.desk.list(ctx, offeringId, { ...filter, page: query.page });
    const title = inLocale(offering.title, ctx.locale);
    const shared = pools.filter(({ everyone }) => everyone);
    return page(
      RegistrationsDesk,
      {
        offering: { id: offering.id, title, above: inLocale(offering.editionName, ctx.locale), zone: offering.zone },
        capacity: shared.length === 1 ? (shared[0]?.capacity ?? null) : null,
        counts,
        days: days.map(({ day, total }) => ({
          day,
          total,
          at: DateTime.fromISO(day, { zone: offering.zone }).toMillis(),
        })),
        filter,
        list: { ...list, rows: list.rows.map(lineOf) },
      },
      { title },
    );
  }

  @Get(':id')
  @Needs('registrations.view')
  one(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @IdParam('id') id: Id) {
    return this.show(ctx, offeringId, id, UNTOUCHED);
  }

  @Post(':id/cancellation')
  @Needs('registrations.cancel')
  cancel(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('id') id: Id,
    @Form(ReasonForm) form: Submitted<ReasonForm>,
  ) {
    return this.withReason(ctx, offeringId, id, form, 'cancelled', (reason) => this.departure.cancel(ctx, id, reason));
  }

  @Post(':id/approval')
  @Needs('registrations.cancel')
  async approve(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @IdParam('id') id: Id) {
    await this.desk.one(ctx, offeringId, id);
    await this.review.approve(ctx, id);
    return seeOther(pathOf(offeringId, id), { kind: 'ok', key: 'desk-registrations.flash_approved' });
  }

  @Post(':id/refusal')
  @Needs('registrations.cancel')
  decline(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @IdParam('id') id: Id,
    @Form(ReasonForm) form: Submitted<ReasonForm>,
  ) {
    return this.withReason(ctx, offeringId, id, form, 'declined', (reason) => this.review.decline(ctx, id, reason));
  }

  /** The registration is loaded through its offering first, so a foreign pair of ids is not found. */
  private async withReason(
    ctx: Ctx,
    offeringId: Id,
    id: Id,
    form: Submitted<ReasonForm>,
    done: 'cancelled' | 'declined',
    verb: (reason: string) => Promise<void>,
  ) {
    if (!form.ok) return this.show(ctx, offeringId, id, form, 422);
    await this.desk.one(ctx, offeringId, id);
    try {
      await verb(form.value.reason);
    } catch (error) {
      return this.show(ctx, offeringId, id, { values: form.values, errors: refusedFields(error) }, 422);
    }
    return seeOther(pathOf(offeringId, id), { kind: 'ok', key: `desk-registrations.flash_${done}` });
  }

  private async show(ctx: Ctx, offeringId: Id, id: Id, form: Tried, status = 200) {
    const found = await this.desk.one(ctx, offeringId, id);
    const props = await this.words.onDesk(ctx, found, form);
    return page(RegistrationOnDesk, props, { title: props.name, status });
  }
}

function lineOf({ person, ...row }: DeskRow) {
  return {
    ...row,
    name: person?.displayName ?? row.reference,
    latin: person?.latinName ?? '',
    address: person?.address ?? '',
  };
}

function pathOf(offeringId: Id, id: Id): string {
  return `/desk/offerings/${offeringId}/registrations/${id}`;
}
