import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepAddress } from '../../../../views/registrations/step-address.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, ListQuery, page, Public, seeOther, type Submitted } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { CodeForm, type CodePage, type CodeStep, CodeSteps, SignInQuery } from '../../accounts/index.js';
import { ReaderRegion } from '../../programs/index.js';
import { REGION_MISSING, regionMissing } from '../service/sign-up-draft.service.js';
import { SignUpEntries } from '../service/sign-up-entry.service.js';
import { orWhatNow } from './or-what-now.js';
import { regionChoice } from './region-choice.js';
import { RegionalAddressForm, RegionQuery } from './sign-up.form.js';
import { SignUpWords } from './sign-up-words.js';

/** Screen 1 of a sign-up: an address, then the code that was mailed to it. Who comes signed in never sees it. */
@Controller('offerings/:offering/registration')
@Public()
export class SignUpAddressPages {
  constructor(
    private readonly steps: CodeSteps,
    private readonly entries: SignUpEntries,
    private readonly readerRegion: ReaderRegion,
    private readonly words: SignUpWords,
    private readonly messages: Messages,
  ) {}

  @Get('address')
  async show(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') offering: string,
    @Req() request: Request,
    @ListQuery(SignInQuery) { other }: SignInQuery,
    @ListQuery(RegionQuery) { region }: RegionQuery,
  ) {
    if (ctx.actor.kind === 'person') return seeOther(pathOf(offering, region));
    const sentTo = other ? null : this.steps.sentTo(ctx, request);
    return orWhatNow(() => this.step(ctx, offering, region, { next: null, sentTo }));
  }

  /** The region comes first: nobody gives an address for what is not open where they are. */
  @Post('address')
  ask(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') offering: string,
    @Form(RegionalAddressForm) form: Submitted<RegionalAddressForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const region = form.ok ? form.value.region : null;
    return orWhatNow(async () => {
      const door = await this.entries.atTheDoor(ctx, offering, region);
      const on = this.on(ctx, offering, region, request, response);
      if (!form.ok || !regionMissing(door)) return this.steps.ask(ctx, form, on);
      return on.show({ next: null, sentTo: null, values: form.values, errors: [REGION_MISSING], status: 422 });
    });
  }

  @Post('code')
  enter(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') offering: string,
    @Form(CodeForm) form: Submitted<CodeForm>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.steps.enter(ctx, form, this.on(ctx, offering, regionIn(form), request, response));
  }

  private on(ctx: Ctx, offering: string, region: string | null, request: Request, response: Response): CodePage {
    return {
      request,
      response,
      path: () => `${pathOf(offering)}/address${query(region)}`,
      show: (step) => this.step(ctx, offering, region, step),
    };
  }

  private async step(
    ctx: Ctx,
    idOrSlug: string,
    region: string | null,
    { sentTo, values = {}, errors = [], status }: CodeStep,
  ) {
    const door = await this.entries.atTheDoor(ctx, idOrSlug, region);
    const path = pathOf(door.offering.slug);
    const say = this.messages.for(ctx.locale);
    const likely = door.region ?? (await this.readerRegion.among(ctx, door.regions));
    return page(
      StepAddress,
      {
        subject: this.words.subject(ctx, door),
        form: { values: { region: likely?.code ?? '', ...values }, errors },
        sentTo,
        regions: regionChoice(door.regions, ctx, say),
        addressAction: `${path}/address`,
        codeAction: `${path}/code`,
        next: pathOf(door.offering.slug, door.region?.code ?? null),
      },
      { title: say(sentTo === null ? 'signup.address.title' : 'signup.address.code_title'), status },
    );
  }
}

/** The code form carries where to go on to, and so the region. */
function regionIn(form: Submitted<CodeForm>): string | null {
  const next = form.ok ? form.value.next : null;
  return next === null ? null : new URLSearchParams(next.split('?')[1] ?? '').get('region');
}

function pathOf(offering: string, region: string | null = null): string {
  return `/offerings/${encodeURIComponent(offering)}/registration${query(region)}`;
}

function query(region: string | null): string {
  return region === null ? '' : `?region=${encodeURIComponent(region)}`;
}
