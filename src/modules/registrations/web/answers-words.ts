import { Injectable } from '@nestjs/common';
import type { AnswersCheckProps } from '../../../../views/registrations/answers-check.js';
import type { AnswersEditorProps } from '../../../../views/registrations/answers-editor.js';
import { answerField } from '../../../../views/registrations/question-view.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { FormValues } from '../../../platform/http/index.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { isConsent } from '../domain/form-content.js';
import type { AnswerChange } from '../domain/answer-change.js';
import { changeDeadline } from '../domain/change-rule.js';
import type { Changeable } from '../service/answer-changes.service.js';
import { answerFields, questionParts } from './question-parts.js';
import { questionView } from './question-words.js';
import { answerDirection, shownAnswer } from './shown-answer.js';
import type { TriedDetails } from './sign-up-words.js';

interface Wanted {
  readonly changes: readonly AnswerChange[];
  readonly version: number;
  readonly values: FormValues;
}

/** Puts the change of a person's answers into their language. */
@Injectable()
export class AnswersWords {
  constructor(private readonly messages: Messages) {}

  editor(ctx: Ctx, found: Changeable, tried: TriedDetails | null): AnswersEditorProps {
    const { own, form, answers, consents, pinned } = found;
    const { registration, offering } = own;
    const say = this.messages.for(ctx.locale);
    const open = form.questions.filter((question) => !isConsent(question) && !pinned.has(question.id));
    const given = new Map(consents.map((consent) => [consent.questionId, consent]));
    return {
      title: inLocale(offering.title, ctx.locale),
      registrationHref: `/registrations/${registration.id}`,
      action: `/registrations/${registration.id}/answers`,
      form: tried ?? { values: answerFields(answers), errors: [] },
      version: registration.version,
      until: changeDeadline(offering),
      zone: offering.zone,
      contact: offering.contact,
      parts: questionParts(ctx, form, { questions: open, answers, tried }, say),
      pinned: [
        ...(own.region ? [{ label: say('changes.region'), answer: inLocale(own.region.name, ctx.locale) }] : []),
        ...form.questions
          .filter(({ id }) => pinned.has(id))
          .map((question) => ({
            label: inLocale(question.label, ctx.locale),
            answer: shownAnswer(question, answers.get(question.id), ctx.locale, say),
            dir: answerDirection(question),
          })),
      ],
      consents: form.questions.filter(isConsent).map((question) => ({
        question: questionView(question, ctx.locale),
        given: given.get(question.id)?.givenAt ?? null,
        words: given.get(question.id)?.text ?? null,
      })),
    };
  }

  check(ctx: Ctx, { own }: Changeable, { changes, version, values }: Wanted): AnswersCheckProps {
    const say = this.messages.for(ctx.locale);
    const { registration, offering } = own;
    return {
      title: inLocale(offering.title, ctx.locale),
      backHref: `/registrations/${registration.id}/answers`,
      action: `/registrations/${registration.id}/answers/confirmation`,
      version,
      values,
      changes: changes.map(({ question, from, to }) => ({
        key: answerField(question),
        label: inLocale(question.label, ctx.locale),
        dir: answerDirection(question),
        before: from === null ? null : shownAnswer(question, from, ctx.locale, say),
        after: to === null ? null : shownAnswer(question, to, ctx.locale, say),
        agreed: isConsent(question) && to !== null ? inLocale(question.consentText, ctx.locale) : null,
      })),
    };
  }
}
