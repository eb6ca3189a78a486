import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, Public, seeOther, SessionCookie, type Submitted } from '../../../platform/http/index.js';
import { DemoSignIn } from '../service/demo-sign-in.service.js';
import { Devices } from '../service/devices.service.js';
import { userAgentOf } from './browser.js';
import { DemoForm } from './sign-in.form.js';
import { SignedInAnswer } from './signed-in.answer.js';

/** Signing out, and the demo's one-click door. */
@Controller()
@Public()
export class DoorsPages {
  constructor(
    private readonly devices: Devices,
    private readonly demo: DemoSignIn,
    private readonly cookie: SessionCookie,
    private readonly answer: SignedInAnswer,
  ) {}

  @Post('sign-out')
  async signOut(@CurrentCtx() ctx: Ctx, @Res({ passthrough: true }) response: Response) {
    await this.devices.signOut(ctx);
    this.cookie.clear(response);
    return seeOther('/', { kind: 'ok', key: 'accounts.sign_in.signed_out' });
  }

  @Post('demo/sign-in')
  async signInAs(
    @CurrentCtx() ctx: Ctx,
    @Form(DemoForm) form: Submitted<DemoForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!form.ok) throw new DomainError('not_found', 'errors.not_found');
    const signedIn = await this.demo.enter(ctx, form.value.person, userAgentOf(request));
    return this.answer.to(response, signedIn, form.value.next);
  }
}
