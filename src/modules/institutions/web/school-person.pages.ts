import { Controller, Get, Post } from '@nestjs/common';
import { SchoolPerson, type SchoolPersonProps } from '../../../../views/institutions/school-person.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, Needs, page, seeOther, type Submitted } from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { SchoolDecisions } from '../service/school-decisions.service.js';
import { SchoolDesk } from '../service/school-desk.service.js';
import { rowOf } from './school-row.js';
import { NumberForm, ReasonForm } from './school.form.js';

type Tried = NonNullable<SchoolPersonProps['tried']>;

/** One person at an institution, as its coordinators see and change it. */
@Controller('desk/institutions/:id/people/:affiliation')
export class SchoolPersonPages {
  constructor(
    private readonly messages: Messages,
    private readonly desk: SchoolDesk,
    private readonly decisions: SchoolDecisions,
  ) {}

  @Get()
  @Needs('affiliations.view')
  show(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @IdParam('affiliation') affiliation: Id) {
    return this.person(ctx, id, affiliation, null);
  }

  @Post('refusal')
  @Needs('affiliations.confirm')
  async decline(
    @CurrentCtx() ctx: Ctx,
    @IdParam('id') id: Id,
    @IdParam('affiliation') affiliation: Id,
    @Form(ReasonForm) form: Submitted<ReasonForm>,
  ) {
    if (!form.ok) return this.person(ctx, id, affiliation, { name: 'refusal', form });
    await this.decisions.decline(ctx, id, [affiliation], form.value.reason);
    return seeOther(pathOf(id, affiliation), {
      kind: 'ok',
      key: 'institutions.flash.declined',
      variables: { count: 1 },
    });
  }

  @Post('release')
  @Needs('affiliations.confirm')
  async release(
    @CurrentCtx() ctx: Ctx,
    @IdParam('id') id: Id,
    @IdParam('affiliation') affiliation: Id,
    @Form(ReasonForm) form: Submitted<ReasonForm>,
  ) {
    if (!form.ok) return this.person(ctx, id, affiliation, { name: 'release', form });
    await this.decisions.release(ctx, id, affiliation, form.value.reason);
    return seeOther(pathOf(id, affiliation), { kind: 'ok', key: 'institutions.flash.released' });
  }

  @Post('number')
  @Needs('affiliations.confirm')
  async renumber(
    @CurrentCtx() ctx: Ctx,
    @IdParam('id') id: Id,
    @IdParam('affiliation') affiliation: Id,
    @Form(NumberForm) form: Submitted<NumberForm>,
  ) {
    if (!form.ok) return this.person(ctx, id, affiliation, { name: 'number', form });
    try {
      await this.decisions.renumber(ctx, id, affiliation, form.value.number);
    } catch (error) {
      const tried = { values: form.values, errors: refusedFields(error) };
      return this.person(ctx, id, affiliation, { name: 'number', form: tried });
    }
    return seeOther(pathOf(id, affiliation), { kind: 'ok', key: 'institutions.flash.renumbered' });
  }

  private async person(ctx: Ctx, id: Id, affiliationId: Id, tried: Tried | null) {
    const { institution, affiliation, history, names, mayConfirm } = await this.desk.one(ctx, id, affiliationId);
    const say = this.messages.for(ctx.locale);
    const entries = history.toReversed().map((event) => ({
      key: event.id,
      at: event.at,
      what: say(`affiliations.event.${event.kind}`),
      who: event.actor.accountId ? (names.get(event.actor.accountId) ?? null) : null,
      reason: event.reason ?? null,
    }));
    const person = { ...rowOf(affiliation), fromDay: affiliation.fromDay };
    const props = { institution, person, history: entries, mayConfirm, tried };
    const title = `${person.name} · ${inLocale(institution.name, ctx.locale)}`;
    return page(SchoolPerson, props, { title, status: tried ? 422 : 200 });
  }
}

function pathOf(id: Id, affiliation: Id): string {
  return `/desk/institutions/${id}/people/${affiliation}`;
}
