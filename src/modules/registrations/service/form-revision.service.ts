import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { QuestionDraft } from '../domain/question.js';
import { Forms } from './forms.service.js';

/** Single changes to a form, each the next version of the one the editor saw. */
@Injectable()
export class FormRevision {
  constructor(private readonly forms: Forms) {}

  /** Replaces the question of that key, or adds it at the end. */
  async put(ctx: Ctx, offeringId: Id, basedOn: number, question: QuestionDraft): Promise<void> {
    const questions = await this.current(ctx, offeringId);
    const index = questions.findIndex(({ key }) => key === question.key);
    await this.forms.save(
      ctx,
      offeringId,
      basedOn,
      index < 0 ? [...questions, question] : questions.with(index, question),
    );
  }

  async remove(ctx: Ctx, offeringId: Id, basedOn: number, key: string): Promise<void> {
    const questions = await this.current(ctx, offeringId);
    const index = indexOf(questions, key);
    await this.forms.save(ctx, offeringId, basedOn, questions.toSpliced(index, 1));
  }

  /** Moves a question one place; at the end of the list nothing moves. */
  async move(ctx: Ctx, offeringId: Id, basedOn: number, key: string, by: 1 | -1): Promise<void> {
    const questions = await this.current(ctx, offeringId);
    const from = indexOf(questions, key);
    const [moved, other] = [questions[from], questions[from + by]];
    if (!moved || !other) return;
    await this.forms.save(ctx, offeringId, basedOn, questions.with(from, other).with(from + by, moved));
  }

  private async current(ctx: Ctx, offeringId: Id): Promise<readonly QuestionDraft[]> {
    return (await this.forms.shown(ctx, offeringId)).form?.questions ?? [];
  }
}

function indexOf(questions: readonly QuestionDraft[], key: string): number {
  const index = questions.findIndex((question) => question.key === key);
  if (index < 0) throw new DomainError('not_found', 'errors.not_found');
  return index;
}
