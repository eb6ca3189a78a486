import { Injectable } from '@nestjs/common';
import type { FormEditorProps, QuestionLine } from '../../../../views/desk/form-editor.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { DeskFrames } from '../../programs/index.js';
import { isConsent, neighbour } from '../domain/form-content.js';
import { BINDINGS, type Form, type FormSection, type Question } from '../domain/question.js';
import type { ShownForm } from '../service/forms.service.js';

/** Puts an offering's questions into the editor's language. */
@Injectable()
export class FormWords {
  constructor(
    private readonly messages: Messages,
    private readonly frames: DeskFrames,
  ) {}

  async editor(ctx: Ctx, { offering, form }: ShownForm): Promise<FormEditorProps> {
    const say = this.messages.for(ctx.locale);
    const base = `/desk/offerings/${offering.id}/form`;
    const sections = form?.sections ?? [];
    const questions = form?.questions ?? [];
    const lineOf = ({ key, kind, label, required, sensitive, binding }: Question, index: number): QuestionLine => ({
      key,
      kind,
      label: inLocale(label, ctx.locale),
      required,
      sensitive,
      binding: binding === null ? null : say(`registrations.fact_${binding}`),
      editHref: `${base}/${key}`,
      removeAction: `${base}/${key}/removal`,
      upAction: neighbour(questions, index, -1) < 0 ? null : `${base}/${key}/rise`,
      downAction: neighbour(questions, index, 1) < 0 ? null : `${base}/${key}/descent`,
    });
    const linesOf = (belongs: (question: Question) => boolean) =>
      questions.flatMap((each, index) => (belongs(each) ? [lineOf(each, index)] : []));
    // Without sections a form is one short list.
    const split = sections.length > 0;
    const known = new Set(sections.map(({ key }) => key));
    const stands = (question: Question) => question.section !== null && known.has(question.section);
    const loose = linesOf((each) => !split || (!isConsent(each) && !stands(each)));
    const consents = linesOf((each) => split && isConsent(each));
    return {
      frame: await this.frames.of(ctx, offering),
      version: form?.version ?? 0,
      basedOn: form?.version ?? 0,
      addHref: `${base}/new`,
      addSectionHref: `/desk/offerings/${offering.id}/sections/new`,
      parts: [
        ...(loose.length > 0 || !split ? [{ section: null, consents: false, questions: loose }] : []),
        ...sections.map((section, index) => ({
          section: editedSection(ctx, offering.id, section, index, sections.length),
          consents: false,
          questions: linesOf((each) => !isConsent(each) && each.section === section.key),
        })),
        ...(consents.length > 0 ? [{ section: null, consents: true, questions: consents }] : []),
      ],
    };
  }

  sections(ctx: Ctx, form: Form | null): readonly { value: string; label: string }[] {
    return (form?.sections ?? []).map(({ key, title }) => ({ value: key, label: inLocale(title, ctx.locale) }));
  }

  bindings(ctx: Ctx): readonly { value: string; label: string }[] {
    const say = this.messages.for(ctx.locale);
    return BINDINGS.map((value) => ({ value, label: say(`registrations.fact_${value}`) }));
  }
}

function editedSection(ctx: Ctx, offeringId: Id, { key, title, intro }: FormSection, index: number, count: number) {
  const base = `/desk/offerings/${offeringId}/sections/${key}`;
  return {
    key,
    title: inLocale(title, ctx.locale),
    intro: inLocale(intro, ctx.locale) || null,
    editHref: base,
    removeAction: `${base}/removal`,
    upAction: index === 0 ? null : `${base}/rise`,
    downAction: index === count - 1 ? null : `${base}/descent`,
  };
}
