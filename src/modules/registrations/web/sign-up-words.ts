import { Injectable } from '@nestjs/common';
import type { SignUpFor } from '../../../../views/registrations/sign-up-frame.js';
import type { StepCheckProps } from '../../../../views/registrations/step-check.js';
import type { PoolOption, StepDetailsProps } from '../../../../views/registrations/step-details.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { FieldError, FormValues } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Accounts } from '../../accounts/index.js';
import type { RegionInOffering } from '../../programs/index.js';
import { isConsent } from '../domain/form-content.js';
import { seatsLeft } from '../domain/capacity-effect.js';
import type { InstitutionLookup } from '../domain/institution-choice.js';
import type { SeatPool } from '../domain/seat-pool.js';
import type { AtTheDoor, SignUpEntry } from '../service/sign-up-entry.service.js';
import { answerFields, questionParts } from './question-parts.js';
import { regionChoice } from './region-choice.js';
import { questionView } from './question-words.js';
import { answerDirection, shownAnswer } from './shown-answer.js';

export interface Tried {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** A refused details screen also shows what was found for the institutions that were typed. */
export interface TriedDetails extends Tried {
  readonly institutions?: ReadonlyMap<Id, InstitutionLookup>;
}

/** Puts a sign-up into the reader's language, screen by screen. */
@Injectable()
export class SignUpWords {
  constructor(
    private readonly messages: Messages,
    private readonly accounts: Accounts,
  ) {}

  subject(ctx: Ctx, { offering, pools, region }: AtTheDoor): SignUpFor {
    const shared = tightest(pools.filter(({ everyone }) => everyone));
    return {
      title: inLocale(offering.title, ctx.locale),
      href: `/offerings/${offering.slug}`,
      hue: offering.hue,
      zone: offering.zone,
      region: region ? inLocale(region.name, ctx.locale) : null,
      closesAt: offering.closesAt,
      seats: shared ? { taken: shared.taken, capacity: shared.capacity, waiting: shared.waiting } : null,
      waits: shared !== null && seatsLeft(shared) === 0,
      reviewed: offering.reviewLevels.length > 0,
    };
  }

  /** Screen 2. `tried` is what was typed when it was refused; without it the known answers are shown. */
  details(
    ctx: Ctx,
    entry: SignUpEntry,
    tried: TriedDetails | null,
    suggested: RegionInOffering | null = null,
  ): StepDetailsProps {
    const { offering, form, pools } = entry;
    const say = this.messages.for(ctx.locale);
    const asked = form.questions.filter((question) => !isConsent(question));
    return {
      subject: this.subject(ctx, entry),
      form: tried ?? { values: { ...valuesOf(entry), ...regionValue(entry, suggested) }, errors: [] },
      regions: regionChoice(entry.regions, ctx, say),
      parts: questionParts(ctx, form, { questions: asked, answers: entry.answers, tried }, say),
      pools: pools.filter(({ everyone }) => !everyone).map((pool) => poolOption(pool, ctx)),
      action: `/offerings/${offering.slug}/registration/details`,
      draft: `/offerings/${offering.slug}/registration/draft`,
      savedAt: entry.own ? entry.own.stateSince : null,
      prefilled: entry.own === null && entry.answers.size > 0,
    };
  }

  /** Screen 3. */
  async check(ctx: Ctx, entry: SignUpEntry, tried: Tried): Promise<StepCheckProps> {
    const { offering, form, pools, answers } = entry;
    const say = this.messages.for(ctx.locale);
    const person = await this.accounts.find(ctx, entry.accountId);
    const pool = pools.find(({ id }) => id === entry.chosenPoolId);
    const subject = this.subject(ctx, entry);
    return {
      subject: { ...subject, waits: subject.waits || (pool !== undefined && seatsLeft(pool) === 0) },
      form: tried,
      address: person?.address ?? '',
      pool: pool ? inLocale(pool.name, ctx.locale) : null,
      answers: form.questions
        .filter((question) => !isConsent(question))
        .map((question) => ({
          label: inLocale(question.label, ctx.locale),
          answer: answers.has(question.id) ? shownAnswer(question, answers.get(question.id), ctx.locale, say) : '',
          dir: answerDirection(question),
        })),
      consents: form.questions.filter(isConsent).map((question) => questionView(question, ctx.locale)),
      action: `/offerings/${offering.slug}/registration`,
      changeHref: `/offerings/${offering.slug}/registration/details`,
    };
  }
}

/** The chosen region, else the one that is likely. */
function regionValue({ region }: SignUpEntry, suggested: RegionInOffering | null): FormValues {
  const code = (region ?? suggested)?.code;
  return code === undefined ? {} : { region: code };
}

/** Of the pools everybody takes a seat in, the one that is full first. */
function tightest(pools: readonly SeatPool[]): SeatPool | null {
  const left = (pool: SeatPool) => seatsLeft(pool) ?? Number.POSITIVE_INFINITY;
  return pools.reduce<SeatPool | null>((least, pool) => (least && left(least) <= left(pool) ? least : pool), null);
}

function valuesOf({ answers, chosenPoolId }: SignUpEntry): FormValues {
  const values = answerFields(answers);
  return chosenPoolId ? { ...values, pool: chosenPoolId } : values;
}

function poolOption(pool: SeatPool, ctx: Ctx): PoolOption {
  const { id, name, waiting, capacity } = pool;
  return { id, name: inLocale(name, ctx.locale), left: seatsLeft(pool), waiting, closed: capacity === 0 };
}
