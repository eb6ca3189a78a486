import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepAddress } from '../../../../views/registrations/step-address.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, ListQuery, page, Public, seeOther, type Submitted } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { AddressForm, CodeForm, type CodePage, type CodeStep, CodeSteps, SignInQuery } from '../../accounts/index.js';
import { SignUpEntries } from '../service/sign-up-entry.service.js';
import { SignUpWords } from './sign-up-words.js';

/** Screen 1 of a sign-up: an address, then the code that was mailed to it. Who comes signed in never sees it. */
@Controller('offerings/:offering/registration')
@Public()
export class SignUpAddressPages {
  constructor(
    private readonly steps: CodeSteps,
    private readonly entries: SignUpEntries,
    private readonly words: SignUpWords,
    private readonly messages: Messages,
  ) {}

  @Get('address')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') offering: string,
    @Req() request: Request,
    @ListQuery(SignInQuery) { other }: SignInQuery,
  ) {
    if (ctx.actor.kind === 'person') return seeOther(pathOf(offering));
    return this.step(ctx, offering, { next: null, sentTo: other ? null : this.steps.sentTo(ctx, request) });
  }

  @Post('address')
  ask(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') offering: string,
    @Form(AddressForm) form: Submitted<AddressForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.steps.ask(ctx, form, this.on(ctx, offering, request, response));
  }

  @Post('code')
  enter(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') offering: string,
    @Form(CodeForm) form: Submitted<CodeForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.steps.enter(ctx, form, this.on(ctx, offering, request, response));
  }

  private on(ctx: Ctx, offering: string, request: Request, response: Response): CodePage {
    return {
      request,
      response,
      path: () => `${pathOf(offering)}/address`,
      show: (step) => this.step(ctx, offering, step),
    };
  }

  private async step(ctx: Ctx, idOrSlug: string, { sentTo, values = {}, errors = [], status }: CodeStep) {
    const { offering, pools } = await this.entries.atTheDoor(ctx, idOrSlug);
    const path = pathOf(offering.slug);
    const say = this.messages.for(ctx.locale);
    return page(
      StepAddress,
      {
        subject: this.words.subject(ctx, offering, pools),
        form: { values, errors },
        sentTo,
        addressAction: `${path}/address`,
        codeAction: `${path}/code`,
        next: path,
      },
      { title: say(sentTo === null ? 'signup.address.title' : 'signup.address.code_title'), status },
    );
  }
}

function pathOf(offering: string): string {
  return `/offerings/${encodeURIComponent(offering)}/registration`;
}
