import { Controller, Get, Post } from '@nestjs/common';
import { MySchools } from '../../../../views/institutions/my-schools.js';
import { School } from '../../../../views/institutions/school.js';
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
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Access } from '../../access/index.js';
import { SchoolDecisions, type Decided } from '../service/school-decisions.service.js';
import { SchoolDesk } from '../service/school-desk.service.js';
import { placeWords } from './place-words.js';
import { rowOf } from './school-row.js';
import { ConfirmationsForm, RefusalsForm, SchoolQuery } from './school.form.js';

const UNTOUCHED = { values: {}, errors: [] };

/** The desk of an institution's coordinators. */
@Controller('desk/institutions')
export class SchoolPages {
  constructor(
    private readonly access: Access,
    private readonly messages: Messages,
    private readonly desk: SchoolDesk,
    private readonly decisions: SchoolDecisions,
  ) {}

  @Get()
  @Needs('affiliations.view')
  async mine(@CurrentCtx() ctx: Ctx) {
    const schools = (await this.desk.mine(ctx)).map(({ id, name, regionCode, waiting }) => ({
      id,
      name,
      place: placeWords(ctx, regionCode),
      waiting,
    }));
    const registerHref = (await this.access.can(ctx, 'institutions.edit', {})) ? '/admin/institutions' : null;
    const title = this.messages.for(ctx.locale)('institutions.desk.title');
    return page(MySchools, { schools, registerHref }, { title });
  }

  @Get(':id')
  @Needs('affiliations.view')
  show(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @ListQuery(SchoolQuery) query: SchoolQuery) {
    return this.school(ctx, id, query, UNTOUCHED);
  }

  @Post(':id/confirmations')
  @Needs('affiliations.confirm')
  async confirm(
    @CurrentCtx() ctx: Ctx,
    @IdParam('id') id: Id,
    @Form(ConfirmationsForm) form: Submitted<ConfirmationsForm>,
  ) {
    if (!form.ok) return this.refused(ctx, id, form);
    return decided(id, 'confirmed', await this.decisions.confirm(ctx, id, form.value.people));
  }

  @Post(':id/refusals')
  @Needs('affiliations.confirm')
  async decline(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Form(RefusalsForm) form: Submitted<RefusalsForm>) {
    if (!form.ok) return this.refused(ctx, id, form);
    const { people, reason } = form.value;
    return decided(id, 'declined', await this.decisions.decline(ctx, id, people, reason));
  }

  /** The ticks stand in the table, which has no place for an error: it is said above the buttons. */
  private refused(ctx: Ctx, id: Id, form: { values: FormValues; errors: readonly FieldError[] }) {
    const errors = form.errors.map((error) => (error.field === 'people' ? { ...error, field: 'reason' } : error));
    return this.school(ctx, id, Object.assign(new SchoolQuery(), { state: 'requested' }), { ...form, errors }, 422);
  }

  private async school(
    ctx: Ctx,
    id: Id,
    query: SchoolQuery,
    form: { values: FormValues; errors: readonly FieldError[] },
    status = 200,
  ) {
    const dossier = await this.desk.dossier(ctx, id);
    const filter = { state: query.state, role: query.role, text: query.q, sort: query.sort };
    const list = await this.desk.list(ctx, id, { ...filter, page: query.page });
    const { institution } = dossier;
    const shown = { ...institution, place: placeWords(ctx, institution.regionCode) };
    const props = { ...dossier, institution: shown, filter, form, list: { ...list, rows: list.rows.map(rowOf) } };
    return page(School, props, { title: inLocale(institution.name, ctx.locale), status });
  }
}

function decided(id: Id, what: 'confirmed' | 'declined', { done, left }: Decided) {
  const path = `/desk/institutions/${id}?state=requested`;
  if (left === 0) return seeOther(path, { kind: 'ok', key: `institutions.flash.${what}`, variables: { count: done } });
  return seeOther(path, { kind: 'info', key: `institutions.flash.${what}_some`, variables: { count: done, left } });
}
