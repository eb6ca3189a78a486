import { Controller, Get, Param, Post } from '@nestjs/common';
import { OpeningEditor } from '../../../../views/desk/openings/opening-editor.js';
import { OpeningEffect } from '../../../../views/desk/openings/opening-effect.js';
import { Openings } from '../../../../views/desk/openings/openings.js';
import { DomainError } from '../../../kernel/domain-error.js';
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
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Access } from '../../access/index.js';
import { DeskFrames } from '../../programs/index.js';
import { OpeningDesk } from '../service/opening-desk.service.js';
import { seenOf } from '../service/opening-proposal.service.js';
import { effectView, openingChoices, openingRow, openingValues } from './opening-words.js';
import {
  OpeningChangesForm,
  openingChangeOf,
  OpeningForm,
  openingFormOf,
  openingQuery,
  openingText,
  openingTyped,
} from './openings.form.js';
import type { Tried } from './sign-up-words.js';

const UNTOUCHED: Tried = { values: {}, errors: [] };

/** How an offering stands in each region; what a change would do is shown before it is made. */
@Controller('desk/offerings/:offering/openings')
export class OpeningPages {
  constructor(
    private readonly desk: OpeningDesk,
    private readonly frames: DeskFrames,
    private readonly access: Access,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Needs('registrations.view')
  show(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id) {
    return this.table(ctx, offeringId, UNTOUCHED);
  }

  /** Checks what was filled in and leads to what it would do. Writes nothing. */
  @Post()
  @Needs('openings.edit')
  async ask(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Form(OpeningForm) form: Submitted<OpeningForm>,
  ) {
    const again = (tried: Tried) => this.askAgain(ctx, offeringId, tried);
    if (!form.ok) return again(form);
    try {
      await this.desk.proposal(ctx, offeringId, form.value.regions, openingChangeOf(form.value));
    } catch (error) {
      return again({ values: form.values, errors: refusedFields(error) });
    }
    return seeOther(`${pathOf(offeringId)}/effect?${openingQuery(form.values)}`);
  }

  @Get('effect')
  @Needs('openings.edit')
  look(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @ListQuery(OpeningForm) form: OpeningForm) {
    return this.effect(ctx, offeringId, form);
  }

  @Post('changes')
  @Needs('openings.edit')
  async change(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Form(OpeningChangesForm) form: Submitted<OpeningChangesForm>,
  ) {
    if (!form.ok) return this.askAgain(ctx, offeringId, form);
    const asked = openingFormOf(form.value.what);
    try {
      const change = openingChangeOf(asked);
      const count = await this.desk.apply(ctx, offeringId, asked.regions, change, form.value.seen);
      return seeOther(pathOf(offeringId), { kind: 'ok', key: 'openings.flash_changed', variables: { count } });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'conflict') return this.effect(ctx, offeringId, asked, 409);
      return this.askAgain(ctx, offeringId, { values: openingTyped(asked), errors: refusedFields(error) });
    }
  }

  @Get(':region')
  @Needs('registrations.view')
  one(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @Param('region') code: string) {
    return this.editor(ctx, offeringId, code, null);
  }

  private askAgain(ctx: Ctx, offeringId: Id, tried: Tried) {
    const { scope, regions } = tried.values;
    const code = typeof regions === 'string' ? regions : (regions?.[0] ?? '');
    return scope === 'all' ? this.editor(ctx, offeringId, code, tried, 422) : this.table(ctx, offeringId, tried, 422);
  }

  private async table(ctx: Ctx, offeringId: Id, form: Tried, status = 200) {
    const { offering, rows } = await this.desk.table(ctx, offeringId);
    const frame = await this.frames.of(ctx, offering);
    const base = `/desk/programs/${offering.programId}/regions`;
    const mayAdd = await this.access.can(ctx, 'regions.edit', { programId: offering.programId });
    const props = {
      frame,
      rows: rows.map((row) => openingRow(offeringId, row, ctx, Math.min(...rows.map(({ region }) => region.depth)))),
      choices: openingChoices(ctx),
      change: rows.filter(({ mayEdit }) => mayEdit).length > 1 ? { action: pathOf(offeringId), form } : null,
      regionsHref: mayAdd ? base : null,
    };
    const title = `${this.messages.for(ctx.locale)('desk.room.openings')} · ${frame.title}`;
    return page(Openings, props, { title, status });
  }

  private async editor(ctx: Ctx, offeringId: Id, code: string, form: Tried | null, status = 200) {
    const { offering, row } = await this.desk.one(ctx, offeringId, code);
    if (!row.mayEdit) throw new DomainError('forbidden', 'errors.forbidden');
    const region = inLocale(row.region.name, ctx.locale);
    const title = inLocale(offering.title, ctx.locale);
    const props = {
      region,
      code,
      back: { label: title, href: pathOf(offeringId) },
      action: pathOf(offeringId),
      choices: openingChoices(ctx),
      form: form ?? { values: openingValues(row), errors: [] },
    };
    return page(OpeningEditor, props, { title: `${region} · ${title}`, status });
  }

  private async effect(ctx: Ctx, offeringId: Id, form: OpeningForm, status = 200) {
    const proposal = await this.desk.proposal(ctx, offeringId, form.regions, openingChangeOf(form));
    const title = inLocale(proposal.offering.title, ctx.locale);
    const say = this.messages.for(ctx.locale);
    const props = {
      title,
      back: { label: say('openings.title'), href: pathOf(offeringId) },
      effects: proposal.rows.map((row) => effectView(row, ctx)),
      action: `${pathOf(offeringId)}/changes`,
      hidden: { what: openingText(form), seen: seenOf(proposal) },
      stale: status === 409,
    };
    return page(OpeningEffect, props, { title: `${say('openings.effect_title')} · ${title}`, status });
  }
}

function pathOf(offeringId: Id): string {
  return `/desk/offerings/${offeringId}/openings`;
}
