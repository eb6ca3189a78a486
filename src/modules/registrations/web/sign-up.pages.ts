import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { StepCheck } from '../../../../views/registrations/step-check.js';
import { StepDetails } from '../../../../views/registrations/step-details.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  Answers,
  CurrentCtx,
  type FieldError,
  Form,
  type FormValues,
  ListQuery,
  page,
  Public,
  seeOther,
  SignedIn,
  type Submitted,
} from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { ReaderRegion } from '../../programs/index.js';
import { ResumeLinks } from '../service/resume-links.service.js';
import { SignUpDrafts } from '../service/sign-up-draft.service.js';
import { SignUpEntries, type SignUpEntry } from '../service/sign-up-entry.service.js';
import { isComplete, SignUp } from '../service/sign-up.service.js';
import { DetailsForm, RegionQuery } from './sign-up.form.js';
import { orWhatNow } from './or-what-now.js';
import { sentAnswers } from './sent-answers.js';
import { SignUpWords, type Tried, type TriedDetails } from './sign-up-words.js';

const UNTOUCHED: Tried = { values: {}, errors: [] };

/** The screens between "Sign up" and "You are in". All of them find the person's own registration, nobody else's. */
@Controller('offerings/:offering/registration')
export class SignUpPages {
  constructor(
    private readonly entries: SignUpEntries,
    private readonly drafts: SignUpDrafts,
    private readonly signUp: SignUp,
    private readonly resumeLinks: ResumeLinks,
    private readonly readerRegion: ReaderRegion,
    private readonly words: SignUpWords,
    private readonly messages: Messages,
  ) {}

  /** The one button leads here, and from here to the first screen that still needs the person. */
  @Get()
  @Public()
  async enter(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') offering: string,
    @ListQuery(RegionQuery) { region }: RegionQuery,
  ) {
    const named = region === null ? '' : `?region=${encodeURIComponent(region)}`;
    if (ctx.actor.kind !== 'person') {
      return seeOther(`/offerings/${encodeURIComponent(offering)}/registration/address${named}`);
    }
    return orWhatNow(async () => {
      const entry = await this.entries.read(ctx, offering, region);
      // A region that is only named in the address is not the draft's yet: the first screen keeps it.
      const settled = isComplete(entry) && entry.region?.id === (entry.own?.regionId ?? undefined);
      return counted(entry) ?? seeOther(`${pathOf(entry)}/${settled ? 'check' : `details${named}`}`);
    });
  }

  @Get('details')
  @SignedIn('own')
  details(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') offering: string,
    @ListQuery(RegionQuery) { region }: RegionQuery,
  ) {
    return orWhatNow(async () => {
      const entry = await this.entries.read(ctx, offering, region);
      return counted(entry) ?? this.showDetails(ctx, entry, null);
    });
  }

  @Post('details')
  @SignedIn('own')
  async saveDetails(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') offering: string,
    @Form(DetailsForm) form: Submitted<DetailsForm>,
    @Answers() answers: FormValues,
  ) {
    return orWhatNow(async () => {
      const region = form.ok ? form.value.region : null;
      const entry = await this.entries.read(ctx, offering, region);
      if (counted(entry)) return counted(entry);
      const values = { ...form.values, ...fieldsOf(answers) };
      if (!form.ok) return this.showDetails(ctx, entry, { values, errors: form.errors });
      const details = { answers: sentAnswers(answers), poolId: form.value.pool, region };
      const { registrationId, faults, institutions } = await this.drafts.save(ctx, offering, details);
      if (form.value.finish === 'later') return seeOther('/home', { kind: 'ok', key: 'registrations.kept' });
      if (form.value.finish === 'mail') {
        // A unit of its own: the form's key belongs to the answers.
        await this.resumeLinks.send({ ...ctx, idempotency: null }, registrationId);
        return seeOther(`/registrations/${registrationId}`, { kind: 'ok', key: 'resume.sent' });
      }
      if (faults.length > 0) return this.showDetails(ctx, entry, { values, errors: faults, institutions });
      return seeOther(`${pathOf(entry)}/check`);
    });
  }

  /** What the script saves while the person types: everything right is kept, nothing is said about the rest. */
  @Post('draft')
  @HttpCode(204)
  @SignedIn('own')
  async saveDraft(
    @CurrentCtx() ctx: Ctx,
    @Param('offering') offering: string,
    @Form(DetailsForm) form: Submitted<DetailsForm>,
    @Answers() answers: FormValues,
  ) {
    if (!form.ok) throw refused(form.errors);
    const details = { answers: sentAnswers(answers), poolId: form.value.pool, region: form.value.region };
    await this.drafts.save({ ...ctx, idempotency: null }, offering, details);
  }

  @Get('check')
  @SignedIn('own')
  check(@CurrentCtx() ctx: Ctx, @Param('offering') offering: string) {
    return orWhatNow(async () => {
      const entry = await this.entries.read(ctx, offering);
      if (counted(entry)) return counted(entry);
      if (!isComplete(entry)) return seeOther(`${pathOf(entry)}/details`);
      return this.showCheck(ctx, entry, UNTOUCHED, 200);
    });
  }

  @Post()
  @SignedIn('own')
  async submit(@CurrentCtx() ctx: Ctx, @Param('offering') offering: string, @Answers() consents: FormValues) {
    return orWhatNow(async () => {
      const outcome = await this.signUp.submit(ctx, offering, { consents });
      if (outcome.ok) return seeOther(`/registrations/${outcome.registrationId}`);
      const entry = await this.entries.read(ctx, offering);
      if (!isComplete(entry))
        return seeOther(`${pathOf(entry)}/details`, { kind: 'info', key: 'registrations.something_missing' });
      return this.showCheck(ctx, entry, { values: fieldsOf(consents), errors: outcome.faults }, 422);
    });
  }

  private async showDetails(ctx: Ctx, entry: SignUpEntry, tried: TriedDetails | null) {
    const title = this.title(ctx, 'signup.details.title', tried);
    const suggested = entry.region ? null : await this.readerRegion.among(ctx, entry.regions);
    return page(StepDetails, this.words.details(ctx, entry, tried, suggested), { title, status: tried ? 422 : 200 });
  }

  private async showCheck(ctx: Ctx, entry: SignUpEntry, tried: Tried, status: number) {
    const title = this.title(ctx, 'signup.check.title', tried);
    return page(StepCheck, await this.words.check(ctx, entry, tried), { title, status });
  }

  /** A tab that says "Error" is found again among many. */
  private title(ctx: Ctx, key: string, tried: Tried | null): string {
    const say = this.messages.for(ctx.locale);
    const title = say(key);
    return tried && tried.errors.length > 0 ? say('registrations.error_title', { title }) : title;
  }
}

/** Who has signed up already is shown that. */
function counted({ own }: SignUpEntry) {
  return own && own.state !== 'draft' ? seeOther(`/registrations/${own.id}`) : null;
}

function pathOf({ offering }: SignUpEntry): string {
  return `/offerings/${offering.slug}/registration`;
}

function fieldsOf(answers: FormValues): FormValues {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [`answers.${id}`, value]));
}

/** For the script, which shows no form again: the first reason. */
function refused([first]: readonly FieldError[]): DomainError {
  return new DomainError('invalid', first?.key ?? 'forms.unreadable', first?.variables, first?.field);
}
