import { Controller, Get, Post } from '@nestjs/common';
import { SuspensionPage } from '../../../../views/admin/suspension.js';
import type { Id } from '../../../kernel/id.js';
import { AdminFrame } from '../../../modules/access/index.js';
import type { Ctx } from '../../../platform/database/context.js';
import { LongText } from '../../../platform/http/fields.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  Needs,
  seeOther,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { PeopleDesk } from '../service/people-desk.service.js';

class SuspensionForm {
  @LongText({ max: 500 })
  reason!: string;
}

@Controller('admin/people/:id/suspension')
@Needs('people.suspend')
export class SuspensionPages {
  constructor(
    private readonly people: PeopleDesk,
    private readonly frame: AdminFrame,
  ) {}

  @Get()
  async ask(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    return this.show(ctx, id, { values: {}, errors: [] });
  }

  @Post()
  async begin(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Form(SuspensionForm) form: Submitted<SuspensionForm>) {
    if (!form.ok) return this.show(ctx, id, form, 422);
    await this.people.suspend(ctx, id, form.value.reason);
    return seeOther(`/admin/people/${id}`, { kind: 'ok', key: 'admin.suspension.begun' });
  }

  @Post('reversal')
  async end(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Form(SuspensionForm) form: Submitted<SuspensionForm>) {
    if (!form.ok) return this.show(ctx, id, form, 422);
    await this.people.reinstate(ctx, id, form.value.reason);
    return seeOther(`/admin/people/${id}`, { kind: 'ok', key: 'admin.suspension.ended' });
  }

  private async show(ctx: Ctx, id: Id, form: { values: FormValues; errors: readonly FieldError[] }, status = 200) {
    const { displayName, state } = await this.people.suspendable(ctx, id);
    const action = this.frame.words(ctx)(
      state === 'suspended' ? 'admin.suspension.reinstate' : 'admin.suspension.suspend',
    );
    return this.frame.page(
      ctx,
      SuspensionPage,
      { person: { id, displayName, state }, form },
      { title: `${action} · ${displayName}`, status },
    );
  }
}
