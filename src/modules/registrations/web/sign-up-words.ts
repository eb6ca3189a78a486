import { Injectable } from '@nestjs/common';
import type { SignUpFor } from '../../../../views/registrations/sign-up-frame.js';
import type { StepCheckProps } from '../../../../views/registrations/step-check.js';
import type { PoolOption, StepDetailsProps } from '../../../../views/registrations/step-details.js';
import { answerField } from '../../../../views/registrations/question-view.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { FieldError, FormValues } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { Accounts } from '../../accounts/index.js';
import type { OfferingView } from '../../programs/index.js';
import { isConsent } from '../domain/answer-sheet.js';
import { bySection } from '../domain/form-content.js';
import type { Question } from '../domain/question.js';
import { seatsLeft } from '../domain/capacity-effect.js';
import { rawOf } from '../domain/prefill.js';
import { type InstitutionLookup, typedInstitution } from '../domain/institution-choice.js';
import type { SeatPool } from '../domain/seat-pool.js';
import type { SignUpEntry } from '../service/sign-up-entry.service.js';
import { institutionOptions, questionView } from './question-words.js';
import { shownAnswer } from './shown-answer.js';

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
  details(ctx: Ctx, entry: SignUpEntry, tried: TriedDetails | null): StepDetailsProps {
    const { offering, form, pools } = entry;
    const say = this.messages.for(ctx.locale);
    const asked = form.questions.filter((question) => !isConsent(question));
    const view = (question: Question) => {
      const lookup = tried?.institutions?.get(question.id);
      const shown = questionView(question, ctx.locale);
      if (!lookup || lookup.found) return shown;
      const { typed } = typedInstitution(tried?.values[answerField(question)]);
      return { ...shown, options: institutionOptions(lookup, typed, say) };
    };
    return {
      subject: this.subject(ctx, offering, pools),
      form: tried ?? { values: valuesOf(entry), errors: [] },
      parts: bySection(form.sections, asked).map(({ section, questions }) => ({
        key: section?.key ?? null,
        title: section ? inLocale(section.title, ctx.locale) : null,
        intro: section ? inLocale(section.intro, ctx.locale) || null : null,
        questions: questions.map(view),
        answered: questions.filter(({ id }) => entry.answers.has(id)).length,
      })),
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
