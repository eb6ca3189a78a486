import { Controller, Get, Param, Post } from '@nestjs/common';
import { SectionEditor } from '../../../../views/desk/section-editor.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, Needs, page, seeOther, type Submitted } from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import { FormRevision } from '../service/form-revision.service.js';
import { Forms } from '../service/forms.service.js';
import { newKey } from './question-form-values.js';
import { BasedOnForm } from './question.form.js';
import { SectionForm, sectionOf, sectionValues } from './section.form.js';
import type { Tried } from './sign-up-words.js';

const NEW = 'new';
const STALE = { field: 'title.en', key: 'registrations.form_changed_meanwhile', variables: {} };

/** Titles that the questions of a sign-up stand under. */
@Controller('desk/offerings/:offering/sections')
@Needs('offerings.edit')
export class SectionPages {
  constructor(
    private readonly forms: Forms,
    private readonly revision: FormRevision,
    private readonly messages: Messages,
  ) {}

  @Get(':key')
  async edit(@CurrentCtx() ctx: Ctx, @IdParam('offering') offeringId: Id, @Param('key') key: string) {
    const { form } = await this.forms.shown(ctx, offeringId);
    const section = form?.sections.find((each) => each.key === key);
    if (!section && key !== NEW) throw new DomainError('not_found', 'errors.not_found');
    const tried = { values: section ? sectionValues(section) : {}, errors: [] };
    return this.editor(ctx, offeringId, key, tried, form?.version ?? 0, 200);
  }

  @Post(':key')
  async save(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Param('key') key: string,
    @Form(SectionForm) form: Submitted<SectionForm>,
  ) {
    const shown = (await this.forms.shown(ctx, offeringId)).form;
    const version = shown?.version ?? 0;
    const taken = shown?.sections.map((each) => each.key) ?? [];
    if (key !== NEW && !taken.includes(key)) throw new DomainError('not_found', 'errors.not_found');
    if (!form.ok) return this.editor(ctx, offeringId, key, form, version, 422);
    try {
      const section = sectionOf(form.value, key === NEW ? newKey(form.value['title.en'], [...taken, NEW]) : key);
      await this.revision.putSection(ctx, offeringId, form.value.basedOn, section);
    } catch (error) {
      const stale = error instanceof DomainError && error.code === 'conflict';
      const tried = { values: form.values, errors: stale ? [STALE] : refusedFields(error) };
      return this.editor(ctx, offeringId, key, tried, version, stale ? 409 : 422);
    }
    return saved(offeringId);
  }

  @Post(':key/removal')
  async remove(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Param('key') key: string,
    @Form(BasedOnForm) form: Submitted<BasedOnForm>,
  ) {
    await this.revision.removeSection(ctx, offeringId, basedOnOf(form), key);
    return saved(offeringId);
  }

  @Post(':key/rise')
  async rise(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Param('key') key: string,
    @Form(BasedOnForm) form: Submitted<BasedOnForm>,
  ) {
    await this.revision.moveSection(ctx, offeringId, basedOnOf(form), key, -1);
    return saved(offeringId);
  }

  @Post(':key/descent')
  async descend(
    @CurrentCtx() ctx: Ctx,
    @IdParam('offering') offeringId: Id,
    @Param('key') key: string,
    @Form(BasedOnForm) form: Submitted<BasedOnForm>,
  ) {
    await this.revision.moveSection(ctx, offeringId, basedOnOf(form), key, 1);
    return saved(offeringId);
  }

  private editor(ctx: Ctx, offeringId: Id, key: string, form: Tried, basedOn: number, status: number) {
    const isNew = key === NEW;
    const action = `/desk/offerings/${offeringId}/sections/${key}`;
    const title = this.messages.for(ctx.locale)(isNew ? 'sections.new' : 'sections.edit');
    return page(SectionEditor, { formHref: pathOf(offeringId), action, form, isNew, basedOn }, { title, status });
  }
}

function basedOnOf(form: Submitted<BasedOnForm>): number {
  if (!form.ok) throw new DomainError('invalid', 'registrations.form_changed_meanwhile');
  return form.value.basedOn;
}

function saved(offeringId: Id) {
  return seeOther(pathOf(offeringId), { kind: 'ok', key: 'registrations.flash_form_saved' });
}

function pathOf(offeringId: Id): string {
  return `/desk/offerings/${offeringId}/form`;
}
