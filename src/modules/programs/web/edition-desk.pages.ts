import { Controller, Get, Post } from '@nestjs/common';
import { EditionDesk as EditionDeskView } from '../../../../views/desk/programs/edition-desk.js';
import { EditionEditor, type EditionEditorProps } from '../../../../views/desk/programs/edition-editor.js';
import { newId, type Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import { CurrentCtx, Form, IdParam, Needs, page, seeOther, type Submitted } from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import type { Edition, Program } from '../domain/program.js';
import { slugFrom } from '../domain/slug.js';
import { EditionDesk } from '../service/edition-desk.service.js';
import { StaleEdit } from '../service/stale-edit.js';
import { editionOnDesk } from './edition-desk-view.js';
import { editionDraftOf, editionValuesOf } from './edition-form-values.js';
import { EditionForm } from './edition.form.js';
import { differences } from './offering-form-values.js';

type FormView = EditionEditorProps['form'];

/** The editions of a program. */
@Controller('desk')
export class EditionDeskPages {
  constructor(
    private readonly desk: EditionDesk,
    private readonly messages: Messages,
  ) {}

  @Get('programs/:program/editions/new')
  @Needs('editions.edit')
  async begin(@CurrentCtx() ctx: Ctx, @IdParam('program') programId: Id) {
    return this.editor(ctx, await this.desk.home(ctx, programId), null, { values: {}, errors: [] });
  }

  @Post('programs/:program/editions/new')
  @Needs('editions.edit')
  async create(
    @CurrentCtx() ctx: Ctx,
    @IdParam('program') programId: Id,
    @Form(EditionForm) form: Submitted<EditionForm>,
  ) {
    const program = await this.desk.home(ctx, programId);
    if (!form.ok) return this.editor(ctx, program, null, form, 422);
    try {
      const draft = editionDraftOf(form.value, slugFrom(form.value['name.en'], newId()));
      const id = await this.desk.create(ctx, programId, draft);
      return seeOther(`/desk/editions/${id}`, { kind: 'ok', key: 'shelf.edition.created' });
    } catch (error) {
      return this.editor(ctx, program, null, { values: form.values, errors: refusedFields(error) }, 422);
    }
  }

  @Get('editions/:edition')
  @Needs('offerings.view_drafts')
  async show(@CurrentCtx() ctx: Ctx, @IdParam('edition') id: Id) {
    const props = editionOnDesk(await this.desk.show(ctx, id), ctx);
    return page(EditionDeskView, props, { title: `${props.program.name} ${props.name}` });
  }

  @Get('editions/:edition/settings')
  @Needs('editions.edit')
  async settings(@CurrentCtx() ctx: Ctx, @IdParam('edition') id: Id) {
    const { edition, program } = await this.desk.editable(ctx, id);
    return this.editor(ctx, program, edition, { values: editionValuesOf(edition), errors: [] });
  }

  @Post('editions/:edition/settings')
  @Needs('editions.edit')
  async save(@CurrentCtx() ctx: Ctx, @IdParam('edition') id: Id, @Form(EditionForm) form: Submitted<EditionForm>) {
    const { edition, program } = await this.desk.editable(ctx, id);
    if (!form.ok) return this.editor(ctx, program, edition, form, 422);
    try {
      await this.desk.edit(ctx, id, form.value.version, editionDraftOf(form.value, edition.slug));
      return seeOther(`/desk/editions/${id}`, { kind: 'ok', key: 'programs.saved' });
    } catch (error) {
      const { values } = form;
      if (!(error instanceof StaleEdit)) {
        return this.editor(ctx, program, edition, { values, errors: refusedFields(error) }, 422);
      }
      // What was typed stays in the fields, what stands is told at each. Saving again decides.
      const standing = (await this.desk.editable(ctx, id)).edition;
      const errors = differences(values, editionValuesOf(standing));
      return this.editor(ctx, program, standing, { values, errors }, 409);
    }
  }

  private editor(ctx: Ctx, program: Program, edition: Edition | null, form: FormView, status = 200) {
    const programName = inLocale(program.name, ctx.locale);
    const name = edition && inLocale(edition.name, ctx.locale);
    const title = this.messages.for(ctx.locale)(edition ? 'shelf.edition.settings' : 'shelf.edition.new');
    const props = {
      program: { id: program.id, name: programName },
      edition: edition && name !== null ? { id: edition.id, name } : null,
      form,
      version: edition?.version ?? 0,
    };
    return page(EditionEditor, props, { title: `${title} · ${name ?? programName}`, status });
  }
}
