import { Injectable } from '@nestjs/common';
import type { FormEditorProps } from '../../../../views/desk/form-editor.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { DeskFrames } from '../../programs/index.js';
import { BINDINGS } from '../domain/question.js';
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
    const questions = form?.questions ?? [];
    return {
      frame: await this.frames.of(ctx, offering),
      version: form?.version ?? 0,
      basedOn: form?.version ?? 0,
      addHref: `${base}/new`,
      questions: questions.map(({ key, kind, label, required, sensitive, binding }, index) => ({
        key,
        kind,
        label: inLocale(label, ctx.locale),
        required,
        sensitive,
        binding: binding === null ? null : say(`registrations.fact_${binding}`),
        editHref: `${base}/${key}`,
        removeAction: `${base}/${key}/removal`,
        upAction: index === 0 ? null : `${base}/${key}/rise`,
        downAction: index === questions.length - 1 ? null : `${base}/${key}/descent`,
      })),
    };
  }

  bindings(ctx: Ctx): readonly { value: string; label: string }[] {
    const say = this.messages.for(ctx.locale);
    return BINDINGS.map((value) => ({ value, label: say(`registrations.fact_${value}`) }));
  }
}
