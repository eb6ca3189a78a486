import { Controller, Get, Post } from '@nestjs/common';
import { AffiliationDeparture } from '../../../../views/institutions/departure.js';
import { MyAffiliations, type MyAffiliation } from '../../../../views/institutions/my-affiliations.js';
import { NewAffiliation } from '../../../../views/institutions/new-affiliation.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  ListQuery,
  page,
  seeOther,
  SignedIn,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import type { AffiliationView } from '../domain/affiliation.js';
import type { InstitutionView } from '../domain/institution.js';
import { AffiliationRequests } from '../service/affiliation-requests.service.js';
import { OwnAffiliations } from '../service/own-affiliations.service.js';
import { AffiliationForm, ChosenQuery } from './person.form.js';
import { placeWords } from './place-words.js';

const PATH = '/me/affiliations';
const FIELDS = { fromDay: 'from', untilDay: 'until' };

/** Where I study, teach or work. */
@Controller('me/affiliations')
@SignedIn('own')
export class MyAffiliationsPages {
  constructor(
    private readonly messages: Messages,
    private readonly own: OwnAffiliations,
    private readonly requests: AffiliationRequests,
  ) {}

  @Get()
  async show(@CurrentCtx() ctx: Ctx) {
    const { affiliations, institutions, claimable, suggestions } = await this.own.all(ctx);
    const lines = affiliations.map((each) => lineOf(each, institutions.get(each.institutionId), claimable));
    const live = lines.filter(({ endedAt }) => endedAt === null);
    const past = lines.filter(({ endedAt }) => endedAt !== null);
    return page(MyAffiliations, { live, past, suggestions }, { title: this.title(ctx) });
  }

  @Get('new')
  async begin(@CurrentCtx() ctx: Ctx, @ListQuery(ChosenQuery) { institution }: ChosenQuery) {
    if (institution === null) return seeOther(`/institutions?next=${encodeURIComponent(`${PATH}/new`)}`);
    return this.form(ctx, institution, { values: { role: 'student' }, errors: [] });
  }

  @Post()
  async ask(@CurrentCtx() ctx: Ctx, @Form(AffiliationForm) form: Submitted<AffiliationForm>) {
    const chosen = String(form.values['institution'] ?? '');
    if (!form.ok) return this.form(ctx, chosen, form, 422);
    const { institution: institutionId, role, number, from: fromDay, until: untilDay, note } = form.value;
    try {
      const claim = { institutionId, role, number, fromDay, untilDay, note };
      const outcome = await this.requests.ask(ctx, claim);
      return seeOther(PATH, { kind: 'ok', key: `affiliations.flash.${outcome}` });
    } catch (error) {
      return this.form(ctx, chosen, { values: form.values, errors: refusedFields(error, FIELDS) }, 422);
    }
  }

  @Get(':id/departure')
  async askToLeave(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    const { affiliation, institution } = await this.own.one(ctx, id);
    const isRequest = affiliation.state === 'requested';
    const title = this.messages.for(ctx.locale)(`affiliations.departure.${isRequest ? 'take_back' : 'leave'}`);
    return page(AffiliationDeparture, { id, institution, isRequest }, { title });
  }

  @Post(':id/departure')
  async leave(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    await this.requests.leave(ctx, id);
    return seeOther(PATH, { kind: 'ok', key: 'affiliations.flash.left' });
  }

  private async form(ctx: Ctx, id: Id, form: { values: FormValues; errors: readonly FieldError[] }, status = 200) {
    const { institution, byDomain } = await this.own.chosen(ctx, id);
    const shown = {
      id: institution.id,
      name: institution.name,
      place: placeWords(ctx, institution.regionCode),
    };
    const props = { institution: shown, form, byDomain, isProposed: institution.state === 'proposed' };
    const title = this.messages.for(ctx.locale)('affiliations.mine.add');
    return page(NewAffiliation, props, { title, status });
  }

  private title(ctx: Ctx): string {
    return this.messages.for(ctx.locale)('accounts-pages.room.affiliations');
  }
}

/** Who works at a school that nobody looks after is shown the way to do it. */
function lineOf(each: AffiliationView, school: InstitutionView | undefined, claimable: ReadonlySet<Id>): MyAffiliation {
  const { id, role, state, number, fromDay, untilDay, verifiedBy, requestedAt, endedAt, reason } = each;
  const works = role !== 'student' && endedAt === null;
  const claimHref = works && school && claimable.has(school.id) ? `/institutions/${school.id}/claim` : null;
  const institution = school?.name ?? null;
  return {
    id,
    institution,
    claimHref,
    role,
    state,
    number,
    fromDay,
    untilDay,
    verifiedBy,
    since: requestedAt,
    endedAt,
    reason,
  };
}
