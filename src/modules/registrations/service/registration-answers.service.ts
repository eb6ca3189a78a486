import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import type { AnswerValue, Question } from '../domain/question.js';
import { answersOf } from '../data/answer.repository.js';
import { findForm } from '../data/form.repository.js';
import { participantOf } from '../data/participant.repository.js';
import type { RegistrationRow } from '../data/registration.repository.js';

export interface Answered {
  readonly question: Question;
  readonly value: AnswerValue;
}

/** A registration's answers beside the questions of the version they were given to. Asks nobody's permission. */
@Injectable()
export class RegistrationAnswers {
  async of(ctx: Ctx, { id, formId }: RegistrationRow): Promise<readonly Answered[]> {
    const form = await findForm(ctx, formId);
    const participant = await participantOf(ctx, id);
    if (!form || !participant) return [];
    const answers = await answersOf(ctx, participant.id);
    return form.questions.flatMap((question) => {
      const value = answers.get(question.id);
      return value === undefined ? [] : [{ question, value }];
    });
  }
}
