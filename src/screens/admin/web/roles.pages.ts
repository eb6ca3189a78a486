import { Controller, Get, Post } from '@nestjs/common';
import { RevocationPage } from '../../../../views/admin/revocation.js';
import { RolesPage } from '../../../../views/admin/roles.js';
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
import { RoleDesk } from '../service/role-desk.service.js';
import { RoleListQuery } from './admin.query.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { FORM_NAMES, requestOf, RevocationForm, RoleByAddressForm } from './role.form.js';

const SIZE = 50;

@Controller('admin/roles')
export class RolesPages {
  constructor(
    private readonly roles: RoleDesk,
    private readonly grants: Grants,
    private readonly frame: AdminFrame,
  ) {}

  @Get()
  @Needs('roles.view')
  async list(@CurrentCtx() ctx: Ctx, @ListQuery(RoleListQuery) query: RoleListQuery) {
    return this.show(ctx, query, { values: {}, errors: [] });
  }

  @Post()
  @Needs('roles.grant')
  async give(@CurrentCtx() ctx: Ctx, @Form(RoleByAddressForm) form: Submitted<RoleByAddressForm>) {
    if (!form.ok) return this.show(ctx, new RoleListQuery(), form, 422);
    const { role, address } = form.value;
    try {
      const name = await this.roles.giveTo(ctx, address, requestOf(ctx, form.value));
      const variables = { name, role: this.frame.words(ctx)(`access.role.${role}`) };
      return seeOther('/admin/roles', { kind: 'ok', key: 'admin.grant.done', variables });
    } catch (error) {
      return this.show(
        ctx,
        new RoleListQuery(),
        { values: form.values, errors: refusedFields(error, FORM_NAMES) },
        422,
      );
    }
  }

  @Get(':id/revocation')
  @Needs('roles.grant')
  async ask(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    const grant = await this.roles.revocable(ctx, id);
    return this.frame.page(
      ctx,
      RevocationPage,
      { grant, form: { values: {}, errors: [] } },
      { title: this.frame.words(ctx)('admin.revocation.title') },
    );
  }

  @Post(':id/revocation')
  @Needs('roles.grant')
  async takeBack(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Form(RevocationForm) form: Submitted<RevocationForm>) {
    if (!form.ok) {
      const title = this.frame.words(ctx)('admin.revocation.title');
      return this.frame.page(
        ctx,
        RevocationPage,
        { grant: await this.roles.revocable(ctx, id), form },
        { title, status: 422 },
      );
    }
    await this.grants.revoke(ctx, id, form.value.reason);
    return seeOther('/admin/roles', { kind: 'ok', key: 'admin.revocation.done' });
  }

  private async show(
    ctx: Ctx,
    query: RoleListQuery,
    form: { values: FormValues; errors: readonly FieldError[] },
    status = 200,
  ) {
    const found = await this.roles.list(ctx, { role: query.role, page: query.page, size: SIZE });
    return this.frame.page(
      ctx,
      RolesPage,
      { ...found, role: query.role, form },
      { title: this.frame.words(ctx)('admin.roles.title'), status },
    );
  }
}
