import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { inOrder } from '../domain/form-content.js';
import type { AnswerValue, Question } from '../domain/question.js';
import { answersOf } from '../data/answer.repository.js';
import { findForm } from '../data/form.repository.js';
import { participantOf } from '../data/participant.repository.js';
import type { RegistrationRow } from '../data/registration.repository.js';

export interface Answered {
  readonly question: Question;
  readonly value: AnswerValue;
}

export interface AnsweredSheet {
  readonly questions: readonly Question[];
  readonly answered: readonly Answered[];
}

/** A registration's answers beside the questions of the version they were given to. Asks nobody's permission. */
@Injectable()
export class RegistrationAnswers {
  async of(ctx: Ctx, registration: RegistrationRow): Promise<readonly Answered[]> {
    return (await this.sheet(ctx, registration)).answered;
  }

  /** The same, with all questions of that version, in the order they are asked. */
  async sheet(ctx: Ctx, { id, formId }: RegistrationRow): Promise<AnsweredSheet> {
    const form = await findForm(ctx, formId);
    const participant = await participantOf(ctx, id);
    if (!form || !participant) return { questions: [], answered: [] };
    const answers = await answersOf(ctx, participant.id);
    const questions = inOrder(form.sections, form.questions);
    const answered = questions.flatMap((question) => {
      const value = answers.get(question.id);
      return value === undefined ? [] : [{ question, value }];
    });
    return { questions, answered };
  }
}
