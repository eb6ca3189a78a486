import { Controller, Get, Post } from '@nestjs/common';
import { Security } from '../../../../views/accounts/security.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  page,
  seeOther,
  SignedIn,
  type FieldError,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { FreshSignIn } from '../service/fresh-sign-in.service.js';
import { Passwords } from '../service/passwords.service.js';
import { NewPasswordForm } from './me.form.js';

const PATH = '/me/security';

/** The optional password. */
@Controller('me/security')
@SignedIn('own')
export class SecurityPages {
  constructor(
    private readonly messages: Messages,
    private readonly passwords: Passwords,
    private readonly fresh: FreshSignIn,
  ) {}

  @Get()
  show(@CurrentCtx() ctx: Ctx) {
    return this.form(ctx, []);
  }

  @Post()
  async set(@CurrentCtx() ctx: Ctx, @Form(NewPasswordForm) form: Submitted<NewPasswordForm>) {
    if (!form.ok) return this.form(ctx, form.errors, 422);
    try {
      await this.passwords.set(ctx, form.value.password);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'password');
      return this.form(ctx, errors, status);
    }
    return seeOther(PATH, { kind: 'ok', key: 'accounts.me.security.saved' });
  }

  @Post('removal')
  async remove(@CurrentCtx() ctx: Ctx) {
    if (!(await this.fresh.isFresh(ctx))) return seeOther(PATH);
    await this.passwords.remove(ctx);
    return seeOther(PATH, { kind: 'ok', key: 'accounts.me.security.removed' });
  }

  private async form(ctx: Ctx, errors: readonly FieldError[], status?: number) {
    const [hasPassword, fresh] = await Promise.all([this.passwords.isSet(ctx), this.fresh.isFresh(ctx)]);
    const props = { hasPassword, fresh, form: { values: {}, errors }, action: PATH, removeAction: `${PATH}/removal` };
    return page(Security, props, { title: this.messages.for(ctx.locale)('accounts-pages.room.security'), status });
  }
}
