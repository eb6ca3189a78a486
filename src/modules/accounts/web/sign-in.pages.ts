import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { withNext } from '../../../../views/accounts/next-path.js';
import { SignIn as SignInPage } from '../../../../views/accounts/sign-in.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, ListQuery, page, Public, seeOther, type Submitted } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { DemoSignIn } from '../service/demo-sign-in.service.js';
import { type CodePage, type CodeStep, CodeSteps } from './code-steps.js';
import { AddressForm, CodeForm, SignInQuery } from './sign-in.form.js';

/** Address, then code. The same two steps make an account. */
@Controller('sign-in')
@Public()
export class SignInPages {
  constructor(
    private readonly messages: Messages,
    private readonly steps: CodeSteps,
    private readonly demo: DemoSignIn,
  ) {}

  @Get()
  show(@CurrentCtx() ctx: Ctx, @Req() request: Request, @ListQuery(SignInQuery) { next, other }: SignInQuery) {
    if (ctx.actor.kind === 'person') return seeOther(next ?? '/home');
    return this.step(ctx, { next, sentTo: other ? null : this.steps.sentTo(ctx, request) });
  }

  @Post()
  ask(
    @CurrentCtx() ctx: Ctx,
    @Form(AddressForm) form: Submitted<AddressForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.steps.ask(ctx, form, this.on(ctx, request, response));
  }

  @Post('code')
  enter(
    @CurrentCtx() ctx: Ctx,
    @Form(CodeForm) form: Submitted<CodeForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.steps.enter(ctx, form, this.on(ctx, request, response));
  }

  private on(ctx: Ctx, request: Request, response: Response): CodePage {
    return { request, response, path: (next) => withNext('/sign-in', next), show: (step) => this.step(ctx, step) };
  }

  private step(ctx: Ctx, { next, sentTo, values = {}, errors = [], status }: CodeStep) {
    const title = this.messages.for(ctx.locale)(
      sentTo === null ? 'accounts-pages.sign_in' : 'accounts.sign_in.code_title',
    );
    const demoPeople = this.demo.people;
    return page(SignInPage, { next, sentTo, form: { values, errors }, demoPeople }, { title, status });
  }
}
