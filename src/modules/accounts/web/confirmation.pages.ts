import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FreshSignIn as FreshSignInPage } from '../../../../views/accounts/fresh-sign-in.js';
import { withNext } from '../../../../views/accounts/next-path.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  ListQuery,
  page,
  seeOther,
  SignedIn,
  type FieldError,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Profile } from '../service/profile.service.js';
import { SignInThrottle } from '../service/sign-in-throttle.service.js';
import { SignIn } from '../service/sign-in.service.js';
import { userAgentOf } from './browser.js';
import { ConfirmationCodeForm, ConfirmationForm, ConfirmationQuery } from './me.form.js';
import { SignedInAnswer } from './signed-in.answer.js';

const PATH = '/me/confirmation';

/** Signs a person in once more, with a code to their main address, before they change who can enter. */
@Controller('me/confirmation')
@SignedIn('own')
export class ConfirmationPages {
  constructor(
    private readonly messages: Messages,
    private readonly profile: Profile,
    private readonly signIn: SignIn,
    private readonly throttle: SignInThrottle,
    private readonly answer: SignedInAnswer,
  ) {}

  @Get()
  show(@CurrentCtx() ctx: Ctx, @ListQuery(ConfirmationQuery) { next }: ConfirmationQuery) {
    return this.form(ctx, next, []);
  }

  @Post()
  async ask(
    @CurrentCtx() ctx: Ctx,
    @Form(ConfirmationForm) form: Submitted<ConfirmationForm>,
    @Req() request: Request,
  ) {
    if (!form.ok) return this.form(ctx, '/me', form.errors, 422);
    const { next } = form.value;
    try {
      await this.throttle.fromNetwork('sign-in.code.network', request.ip);
      await this.signIn.requestCode(ctx, (await this.profile.read(ctx)).address);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'code');
      return this.form(ctx, next, errors, status);
    }
    return seeOther(withNext(PATH, next));
  }

  @Post('code')
  async enter(
    @CurrentCtx() ctx: Ctx,
    @Form(ConfirmationCodeForm) form: Submitted<ConfirmationCodeForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!form.ok) return this.form(ctx, '/me', form.errors, 422);
    const { code, next } = form.value;
    try {
      await this.throttle.fromNetwork('sign-in.entry.network', request.ip);
      const { address } = await this.profile.read(ctx);
      const signedIn = await this.signIn.enterCode(ctx, { address, code, userAgent: userAgentOf(request) });
      return this.answer.to(response, signedIn, next, { kind: 'ok', key: 'accounts.me.confirmation.done' });
    } catch (error) {
      const { errors, status } = refusedForm(error, 'code');
      return this.form(ctx, next, errors, status);
    }
  }

  private async form(ctx: Ctx, next: string, errors: readonly FieldError[], status?: number) {
    const { address } = await this.profile.read(ctx);
    const props = { form: { values: {}, errors }, address, action: `${PATH}/code`, againAction: PATH, next };
    return page(FreshSignInPage, props, { title: this.messages.for(ctx.locale)('accounts-pages.fresh'), status });
  }
}
