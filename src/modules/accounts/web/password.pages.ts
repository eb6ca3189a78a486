import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PasswordSignIn } from '../../../../views/accounts/sign-in-password.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  ListQuery,
  page,
  Public,
  seeOther,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { DemoSignIn } from '../service/demo-sign-in.service.js';
import { SignInThrottle } from '../service/sign-in-throttle.service.js';
import { SignIn } from '../service/sign-in.service.js';
import { userAgentOf } from './browser.js';
import { PasswordForm, SignInQuery } from './sign-in.form.js';
import { SignedInAnswer } from './signed-in.answer.js';

/** The door for people who set a password. */
@Controller('sign-in/password')
@Public()
export class PasswordPages {
  constructor(
    private readonly messages: Messages,
    private readonly signIn: SignIn,
    private readonly throttle: SignInThrottle,
    private readonly answer: SignedInAnswer,
    private readonly demo: DemoSignIn,
  ) {}

  @Get()
  show(@CurrentCtx() ctx: Ctx, @ListQuery(SignInQuery) { next }: SignInQuery) {
    if (ctx.actor.kind === 'person') return seeOther(next ?? '/home');
    return this.form(ctx, next, { values: {}, errors: [] });
  }

  @Post()
  async enter(
    @CurrentCtx() ctx: Ctx,
    @Form(PasswordForm) form: Submitted<PasswordForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!form.ok) return this.form(ctx, null, form, 422);
    const { address, password, next } = form.value;
    try {
      await this.throttle.fromNetwork('sign-in.password.network', request.ip);
      const signedIn = await this.signIn.byPassword(ctx, { address, password, userAgent: userAgentOf(request) });
      return this.answer.to(response, signedIn, next);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'address');
      return this.form(ctx, next, { values: form.values, errors }, status);
    }
  }

  private form(
    ctx: Ctx,
    next: string | null,
    { values, errors }: { values: FormValues; errors: readonly FieldError[] },
    status?: number,
  ) {
    const title = this.messages.for(ctx.locale)('accounts-pages.password_sign_in');
    return page(PasswordSignIn, { next, form: { values, errors }, demoPeople: this.demo.people }, { title, status });
  }
}
