import { Controller, Get, Post } from '@nestjs/common';
import { Join } from '../../../../views/class-lists/join.js';
import type { FormView } from '../../../../views/components/form/form-state.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, ListQuery, page, seeOther, SignedIn, type Submitted } from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Joining } from '../service/joining.service.js';
import { JoinForm, JoinQuery } from './class-lists.form.js';

/** Where a student enters the code of her slip or letter, once she is signed in. */
@Controller('join')
export class JoinPages {
  constructor(
    private readonly joining: Joining,
    private readonly messages: Messages,
  ) {}

  /** The link of a letter brings the code along; the person still sends it herself. */
  @Get()
  @SignedIn('own')
  show(@CurrentCtx() ctx: Ctx, @ListQuery(JoinQuery) { code }: JoinQuery) {
    return this.form(ctx, { values: { code }, errors: [] }, 200);
  }

  @Post()
  @SignedIn('own')
  async join(@CurrentCtx() ctx: Ctx, @Form(JoinForm) form: Submitted<JoinForm>) {
    if (!form.ok) return this.form(ctx, form, 422);
    try {
      const { listName } = await this.joining.join(ctx, form.value.code);
      return seeOther('/home', { kind: 'ok', key: 'class-lists.flash_joined', variables: { list: listName } });
    } catch (error) {
      const { errors, status } = refusedForm(error, 'code');
      return this.form(ctx, { values: form.values, errors }, status);
    }
  }

  private form(ctx: Ctx, form: FormView, status: number) {
    return page(Join, { form }, { title: this.messages.for(ctx.locale)('class-lists.join.title'), status });
  }
}
