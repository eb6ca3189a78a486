import { Controller, Get, Post } from '@nestjs/common';
import { PeoplePage } from '../../../../views/admin/people.js';
import { PersonPage } from '../../../../views/admin/person.js';
import type { Id } from '../../../kernel/id.js';
import { AdminFrame, Grants } from '../../../modules/access/index.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  ListQuery,
  Needs,
  seeOther,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { PeopleDesk } from '../service/people-desk.service.js';
import { PeopleListQuery } from './admin.query.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { FORM_NAMES, requestOf, RoleForm } from './role.form.js';

const SIZE = 50;

@Controller('admin/people')
export class PeoplePages {
  constructor(
    private readonly people: PeopleDesk,
    private readonly grants: Grants,
    private readonly frame: AdminFrame,
  ) {}

  @Get()
  @Needs('people.view')
  async list(@CurrentCtx() ctx: Ctx, @ListQuery(PeopleListQuery) query: PeopleListQuery) {
    const list = await this.people.search(ctx, { text: query.q, sort: query.sort, page: query.page, size: SIZE });
    return this.frame.page(
      ctx,
      PeoplePage,
      { list, text: query.q, sort: query.sort },
      { title: this.frame.words(ctx)('admin.people.title') },
    );
  }

  @Get(':id')
  @Needs('people.view')
  async show(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    return this.person(ctx, id, { values: {}, errors: [] });
  }

  @Post(':id/roles')
  @Needs('roles.grant')
  async giveRole(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Form(RoleForm) form: Submitted<RoleForm>) {
    if (!form.ok) return this.person(ctx, id, form, 422);
    try {
      await this.grants.grant(ctx, { ...requestOf(ctx, form.value), accountId: id });
    } catch (error) {
      return this.person(ctx, id, { values: form.values, errors: refusedFields(error, FORM_NAMES) }, 422);
    }
    return seeOther(`/admin/people/${id}`, { kind: 'ok', key: 'admin.grant.done_here' });
  }

  private async person(ctx: Ctx, id: Id, form: { values: FormValues; errors: readonly FieldError[] }, status = 200) {
    const file = await this.people.file(ctx, id);
    return this.frame.page(ctx, PersonPage, { ...file, form }, { title: file.person.displayName, status });
  }
}
