import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { withNext } from '../../../../views/accounts/next-path.js';
import { SignIn as SignInPage } from '../../../../views/accounts/sign-in.js';
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
import { Messages } from '../../../platform/i18n/messages.js';
import { DemoSignIn } from '../service/demo-sign-in.service.js';
import { SignInThrottle } from '../service/sign-in-throttle.service.js';
import { SignIn } from '../service/sign-in.service.js';
import { AskedAddress } from './asked-address.cookie.js';
import { userAgentOf } from './browser.js';
import { refusedForm } from './refused-form.js';
import { AddressForm, CodeForm, SignInQuery } from './sign-in.form.js';
import { SignedInAnswer } from './signed-in.answer.js';

interface Step {
  readonly next: string | null;
  readonly sentTo: string | null;
  readonly values?: FormValues;
  readonly errors?: readonly FieldError[];
  readonly status?: number;
}

/** Address, then code. The same two steps make an account. */
@Controller('sign-in')
@Public()
export class SignInPages {
  constructor(
    private readonly messages: Messages,
    private readonly signIn: SignIn,
    private readonly throttle: SignInThrottle,
    private readonly asked: AskedAddress,
    private readonly answer: SignedInAnswer,
    private readonly demo: DemoSignIn,
  ) {}

  @Get()
  show(@CurrentCtx() ctx: Ctx, @Req() request: Request, @ListQuery(SignInQuery) { next, other }: SignInQuery) {
    if (ctx.actor.kind === 'person') return seeOther(next ?? '/home');
    return this.step(ctx, { next, sentTo: other ? null : this.asked.read(request, 'sign-in', ctx.now) });
  }

  @Post()
  async ask(
    @CurrentCtx() ctx: Ctx,
    @Form(AddressForm) form: Submitted<AddressForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!form.ok) return this.step(ctx, { next: null, sentTo: null, ...form, status: 422 });
    const { address, next } = form.value;
    try {
      await this.throttle.fromNetwork('sign-in.code.network', request.ip);
      await this.signIn.requestCode(ctx, address);
    } catch (error) {
      return this.step(ctx, { next, sentTo: null, values: form.values, ...refusedForm(error, 'address') });
    }
    this.asked.set(response, 'sign-in', address, ctx.now);
    return seeOther(withNext('/sign-in', next));
  }

  @Post('code')
  async enter(
    @CurrentCtx() ctx: Ctx,
    @Form(CodeForm) form: Submitted<CodeForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!form.ok) return this.step(ctx, { next: null, sentTo: addressIn(form.values), ...form, status: 422 });
    const { address, code, next } = form.value;
    try {
      await this.throttle.fromNetwork('sign-in.entry.network', request.ip);
      const signedIn = await this.signIn.enterCode(ctx, { address, code, userAgent: userAgentOf(request) });
      this.asked.clear(response, 'sign-in');
      return this.answer.to(response, signedIn, next);
    } catch (error) {
      // A second tap on the button comes with the session the first one got.
      if (ctx.actor.kind === 'person') return seeOther(next ?? '/home');
      return this.step(ctx, { next, sentTo: address, ...refusedForm(error, 'code') });
    }
  }

  private step(ctx: Ctx, { next, sentTo, values = {}, errors = [], status }: Step) {
    const title = this.messages.for(ctx.locale)(
      sentTo === null ? 'accounts-pages.sign_in' : 'accounts.sign_in.code_title',
    );
    const demoPeople = this.demo.people;
    return page(SignInPage, { next, sentTo, form: { values, errors }, demoPeople }, { title, status });
  }
}

/** A form without a readable address goes back to the first step. */
function addressIn({ address }: FormValues): string | null {
  return typeof address === 'string' && address !== '' ? address : null;
}
