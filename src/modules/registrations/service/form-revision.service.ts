import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../../platform/database/context.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { type FormContent, moved, neighbour } from '../domain/form-content.js';
import type { FormSection, QuestionDraft } from '../domain/question.js';
import { Forms } from './forms.service.js';

/** Single changes to a form, each the next version of the one the editor saw. */
@Injectable()
export class FormRevision {
  constructor(private readonly forms: Forms) {}

  /** Replaces the question of that key, or adds it at the end. */
  async put(ctx: Ctx, offeringId: Id, basedOn: number, question: QuestionDraft): Promise<void> {
    const { sections, questions } = await this.current(ctx, offeringId);
    const fitting = sections.some(({ key }) => key === question.section) ? question : { ...question, section: null };
    await this.forms.save(ctx, offeringId, basedOn, { sections, questions: putByKey(questions, fitting) });
  }

  async remove(ctx: Ctx, offeringId: Id, basedOn: number, key: string): Promise<void> {
    const content = await this.current(ctx, offeringId);
    const questions = content.questions.toSpliced(indexOf(content.questions, key), 1);
    await this.forms.save(ctx, offeringId, basedOn, { ...content, questions });
  }

  /** Moves a question one place within its section; at the end of it nothing moves. */
  async move(ctx: Ctx, offeringId: Id, basedOn: number, key: string, by: 1 | -1): Promise<void> {
    const content = await this.current(ctx, offeringId);
    const from = indexOf(content.questions, key);
    const questions = moved(content.questions, from, neighbour(content.questions, from, by));
    if (questions) await this.forms.save(ctx, offeringId, basedOn, { ...content, questions });
  }

  /** Replaces the section of that key, or adds it at the end. */
  async putSection(ctx: Ctx, offeringId: Id, basedOn: number, section: FormSection): Promise<void> {
    const content = await this.current(ctx, offeringId);
    await this.forms.save(ctx, offeringId, basedOn, { ...content, sections: putByKey(content.sections, section) });
  }

  /** Takes the title away; its questions stay, before all sections. */
  async removeSection(ctx: Ctx, offeringId: Id, basedOn: number, key: string): Promise<void> {
    const { sections, questions } = await this.current(ctx, offeringId);
    await this.forms.save(ctx, offeringId, basedOn, {
      sections: sections.toSpliced(indexOf(sections, key), 1),
      questions: questions.map((each) => (each.section === key ? { ...each, section: null } : each)),
    });
  }

  async moveSection(ctx: Ctx, offeringId: Id, basedOn: number, key: string, by: 1 | -1): Promise<void> {
    const content = await this.current(ctx, offeringId);
    const from = indexOf(content.sections, key);
    const sections = moved(content.sections, from, from + by);
    if (sections) await this.forms.save(ctx, offeringId, basedOn, { ...content, sections });
  }

  private async current(ctx: Ctx, offeringId: Id): Promise<FormContent> {
    const { form } = await this.forms.shown(ctx, offeringId);
    return { sections: form?.sections ?? [], questions: form?.questions ?? [] };
  }
}

function putByKey<Each extends { readonly key: string }>(items: readonly Each[], item: Each): readonly Each[] {
  const index = items.findIndex(({ key }) => key === item.key);
  return index < 0 ? [...items, item] : items.with(index, item);
}

function indexOf(items: readonly { readonly key: string }[], key: string): number {
  const index = items.findIndex((each) => each.key === key);
  if (index < 0) throw new DomainError('not_found', 'errors.not_found');
  return index;
}
