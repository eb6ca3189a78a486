import { Controller, Get, Param, Post } from '@nestjs/common';
import { FormEditor } from '../../../../views/desk/form-editor.js';
import { QuestionEditor } from '../../../../views/desk/question-editor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form as FormBody,
  IdParam,
  Needs,
  page,
  seeOther,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { FormRevision } from '../service/form-revision.service.js';
import { Forms } from '../service/forms.service.js';
import { FormWords } from './form-words.js';
import { newKey, questionDraft, questionValues } from './question-form-values.js';
import { BasedOnForm, QuestionForm } from './question.form.js';
import type { Tried } from './sign-up-words.js';

const NEW = 'new';
const STALE = { field: 'kind', key: 'registrations.form_changed_meanwhile', variables: {} };

/** The questions of an offering. Every change is a new version, made from the one the editor saw. */
@Controller('desk/offerings/:offering/form')
@Needs('offerings.edit')
export class FormPages {
  constructor(
    private readonly forms: Forms,
    private readonly revision: FormRevision,
    private readonly words: FormWords,
    private readonly messages: Messages,
  ) {}

  @Get()
  async show(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id) {
    const props = await this.words.editor(ctx, await this.forms.shown(ctx, offeringId));
    return page(FormEditor, props, {
      title: `${this.messages.for(ctx.locale)('desk.room.form')} · ${props.frame.title}`,
    });
  }

  @Get(':key')
  async edit(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @Param('key') key: string) {
    const { form } = await this.forms.shown(ctx, offeringId);
    const question = form?.questions.find((each) => each.key === key);
    if (!question && key !== NEW) throw new DomainError('not_found', 'errors.not_found');
    return this.editor(ctx, offeringId, key, { values: question ? questionValues(question) : {}, errors: [] });
  }

  @Post(':key')
  async save(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Param('key') key: string,
    @FormBody(QuestionForm) form: Submitted<QuestionForm>,
  ) {
    if (!form.ok) return this.editor(ctx, offeringId, key, form, 422);
    const { basedOn } = form.value;
    try {
      const taken = (await this.forms.shown(ctx, offeringId)).form?.questions.map((each) => each.key) ?? [];
      const draft = questionDraft(form.value, key === NEW ? newKey(form.value['label.en'], taken) : key);
      await this.revision.put(ctx, offeringId, basedOn, draft);
    } catch (error) {
      const stale = isStale(error);
      const errors = stale ? [STALE] : refusedFields(error);
      return this.editor(ctx, offeringId, key, { values: form.values, errors }, stale ? 409 : 422);
    }
    return seeOther(pathOf(offeringId), { kind: 'ok', key: 'registrations.flash_form_saved' });
  }

  @Post(':key/removal')
  remove(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Param('key') key: string,
    @FormBody(BasedOnForm) form: Submitted<BasedOnForm>,
  ) {
    return this.change(offeringId, form, (basedOn) => this.revision.remove(ctx, offeringId, basedOn, key));
  }

  @Post(':key/rise')
  rise(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Param('key') key: string,
    @FormBody(BasedOnForm) form: Submitted<BasedOnForm>,
  ) {
    return this.change(offeringId, form, (basedOn) => this.revision.move(ctx, offeringId, basedOn, key, -1));
  }

  @Post(':key/descent')
  descend(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Param('key') key: string,
    @FormBody(BasedOnForm) form: Submitted<BasedOnForm>,
  ) {
    return this.change(offeringId, form, (basedOn) => this.revision.move(ctx, offeringId, basedOn, key, 1));
  }

  private async change(offeringId: Id, form: Submitted<BasedOnForm>, verb: (basedOn: number) => Promise<void>) {
    if (!form.ok) throw new DomainError('invalid', 'registrations.form_changed_meanwhile');
    await verb(form.value.basedOn);
    return seeOther(pathOf(offeringId), { kind: 'ok', key: 'registrations.flash_form_saved' });
  }

  private async editor(ctx: Ctx, offeringId: Id, key: string, tried: Tried, status = 200) {
    const { form } = await this.forms.shown(ctx, offeringId);
    const base = pathOf(offeringId);
    const say = this.messages.for(ctx.locale);
    return page(
      QuestionEditor,
      {
        formHref: base,
        action: `${base}/${key}`,
        form: tried,
        isNew: key === NEW,
        basedOn: form?.version ?? 0,
        bindings: this.words.bindings(ctx),
        sections: this.words.sections(ctx, form),
      },
      { title: say(key === NEW ? 'desk.question.new' : 'desk.question.edit'), status },
    );
  }
}

function pathOf(offeringId: Id): string {
  return `/desk/offerings/${offeringId}/form`;
}

function isStale(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'conflict';
}
