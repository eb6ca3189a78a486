import { Injectable } from '@nestjs/common';
import type { SignUpFor } from '../../../../views/registrations/sign-up-frame.js';
import type { StepCheckProps } from '../../../../views/registrations/step-check.js';
import type { PoolOption, StepDetailsProps } from '../../../../views/registrations/step-details.js';
import { answerField } from '../../../../views/registrations/question-view.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { FieldError, FormValues } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Accounts } from '../../accounts/index.js';
import type { OfferingView } from '../../programs/index.js';
import { isConsent } from '../domain/answer-sheet.js';
import { seatsLeft } from '../domain/capacity-effect.js';
import { rawOf } from '../domain/prefill.js';
import type { SeatPool } from '../domain/seat-pool.js';
import type { SignUpEntry } from '../service/sign-up-entry.service.js';
import { questionView } from './question-words.js';
import { shownAnswer } from './shown-answer.js';

export interface Tried {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** Puts a sign-up into the reader's language, screen by screen. */
@Injectable()
export class SignUpWords {
  constructor(
    private readonly messages: Messages,
    private readonly accounts: Accounts,
  ) {}

  subject(ctx: Ctx, offering: OfferingView, pools: readonly SeatPool[]): SignUpFor {
    const shared = pools.find(({ everyone }) => everyone) ?? null;
    return {
      title: inLocale(offering.title, ctx.locale),
      href: `/offerings/${offering.slug}`,
      hue: offering.hue,
      zone: offering.zone,
      closesAt: offering.closesAt,
      seats: shared ? { taken: shared.taken, capacity: shared.capacity, waiting: shared.waiting } : null,
      waits: shared !== null && seatsLeft(shared) === 0,
      reviewed: offering.reviewLevels.length > 0,
    };
  }

  /** Screen 2. `tried` is what was typed when it was refused; without it the known answers are shown. */
  details(ctx: Ctx, entry: SignUpEntry, tried: Tried | null): StepDetailsProps {
    const { offering, form, pools } = entry;
    return {
      subject: this.subject(ctx, offering, pools),
      form: tried ?? { values: valuesOf(entry), errors: [] },
      questions: form.questions
        .filter((question) => !isConsent(question))
        .map((each) => questionView(each, ctx.locale)),
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
    const subject = this.subject(ctx, offering, pools);
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
        })),
      consents: form.questions.filter(isConsent).map((question) => questionView(question, ctx.locale)),
      action: `/offerings/${offering.slug}/registration`,
      changeHref: `/offerings/${offering.slug}/registration/details`,
    };
  }
}

function valuesOf({ answers, chosenPoolId }: SignUpEntry): FormValues {
  const values: FormValues = {};
  for (const [id, value] of answers) {
    const raw = rawOf(value);
    if (raw !== undefined) values[answerField({ id })] = typeof raw === 'string' ? raw : [...raw];
  }
  return chosenPoolId ? { ...values, pool: chosenPoolId } : values;
}

function poolOption(pool: SeatPool, ctx: Ctx): PoolOption {
  const { id, name, waiting, capacity } = pool;
  return { id, name: inLocale(name, ctx.locale), left: seatsLeft(pool), waiting, closed: capacity === 0 };
}
