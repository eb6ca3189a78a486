import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { AnswersCheck } from '../../../../views/registrations/answers-check.js';
import { AnswersEditor } from '../../../../views/registrations/answers-editor.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  Answers,
  CurrentCtx,
  Form,
  type FormValues,
  IdParam,
  page,
  seeOther,
  SignedIn,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedForm } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { AnswerChanges, type Changeable } from '../service/answer-changes.service.js';
import { AnswersForm } from './answers.form.js';
import { AnswersWords } from './answers-words.js';
import { sentAnswers } from './sent-answers.js';
import type { TriedDetails } from './sign-up-words.js';

/** Changing one's answers: the form, then what would change, and only then the change. */
@Controller('registrations/:id/answers')
@SignedIn('own')
export class AnswersPages {
  constructor(
    private readonly changes: AnswerChanges,
    private readonly words: AnswersWords,
    private readonly messages: Messages,
  ) {}

  @Get()
  async edit(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    const found = await this.changes.read(ctx, id);
    if (found.own.registration.state === 'draft') return toSignUp(found);
    return this.editor(ctx, found, null);
  }

  /** Shows what would change. Nothing is written, so there is nothing to lead away to. */
  @Post()
  @HttpCode(200)
  async check(
    @CurrentCtx() ctx: Ctx,
    @IdParam('id') id: Id,
    @Form(AnswersForm) form: Submitted<AnswersForm>,
    @Answers() answers: FormValues,
  ) {
    const found = await this.changes.read(ctx, id);
    const values = fieldsOf(answers);
    if (!form.ok) return this.editor(ctx, found, { values, errors: form.errors });
    const check = await this.changes.check(ctx, found, sentAnswers(answers));
    if (check.faults.length > 0) {
      return this.editor(ctx, found, { values, errors: check.faults, institutions: check.institutions });
    }
    if (check.changes.length === 0) return seeOther(`/registrations/${id}`, { kind: 'info', key: 'changes.none' });
    const props = this.words.check(ctx, found, { changes: check.changes, version: form.value.version, values });
    return page(AnswersCheck, props, { title: this.messages.for(ctx.locale)('changes.check_title') });
  }

  @Post('confirmation')
  async save(
    @CurrentCtx() ctx: Ctx,
    @IdParam('id') id: Id,
    @Form(AnswersForm) form: Submitted<AnswersForm>,
    @Answers() answers: FormValues,
  ) {
    const found = await this.changes.read(ctx, id);
    const values = fieldsOf(answers);
    if (!form.ok) return this.editor(ctx, found, { values, errors: form.errors });
    try {
      const { faults, institutions } = await this.changes.save(ctx, id, form.value.version, sentAnswers(answers));
      if (faults.length > 0) return this.editor(ctx, found, { values, errors: faults, institutions });
    } catch (error) {
      const { errors, status } = refusedForm(error, 'version');
      return this.editor(ctx, found, { values, errors }, status);
    }
    return seeOther(`/registrations/${id}`, { kind: 'ok', key: 'changes.saved' });
  }

  private editor(ctx: Ctx, found: Changeable, tried: TriedDetails | null, refused = 422) {
    const props = this.words.editor(ctx, found, tried);
    const title = this.messages.for(ctx.locale)('changes.title');
    return page(AnswersEditor, props, { title, status: tried ? refused : 200 });
  }
}

function toSignUp({ own }: Changeable) {
  return seeOther(`/offerings/${own.offering.slug}/registration/details`);
}

function fieldsOf(answers: FormValues): FormValues {
  return Object.fromEntries(Object.entries(answers).map(([id, value]) => [`answers.${id}`, value]));
}
