import { Controller, Get, Post } from '@nestjs/common';
import { ProgramDesk as ProgramDeskView } from '../../../../views/desk/programs/program-desk.js';
import { ProgramEditor } from '../../../../views/desk/programs/program-editor.js';
import { ProgramsDesk } from '../../../../views/desk/programs/programs-desk.js';
import { newId, type Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  Needs,
  page,
  seeOther,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { Messages } from '../../../platform/i18n/messages.js';
import type { Program } from '../domain/program.js';
import { slugFrom } from '../domain/slug.js';
import { ProgramDesk } from '../service/program-desk.service.js';
import { StaleEdit } from '../service/stale-edit.js';
import { differences } from './offering-form-values.js';
import { deskProgram, programOnDesk } from './program-desk-view.js';
import { programDraftOf, programValuesOf } from './program-form-values.js';
import { ProgramForm } from './program.form.js';

const BEGINNING: FormValues = { hue: 'sky', colour: '#0a6457', drawing: 'globe' };

/** Setting up programs. */
@Controller('desk/programs')
export class ProgramDeskPages {
  constructor(
    private readonly desk: ProgramDesk,
    private readonly messages: Messages,
  ) {}

  @Get()
  @Needs('offerings.view_drafts')
  async list(@CurrentCtx() ctx: Ctx) {
    const programs = await this.desk.list(ctx);
    const props = {
      programs: programs.map(({ program, editions }) => deskProgram(program, editions, ctx.locale)),
      newHref: (await this.desk.mayCreate(ctx)) ? '/desk/programs/new' : null,
    };
    return page(ProgramsDesk, props, { title: this.messages.for(ctx.locale)('shelf.programs') });
  }

  @Get('new')
  @Needs('programs.create')
  async begin(@CurrentCtx() ctx: Ctx) {
    const position = String(await this.desk.nextPosition(ctx));
    return this.editor(ctx, null, { values: { ...BEGINNING, position }, errors: [] });
  }

  @Post('new')
  @Needs('programs.create')
  async create(@CurrentCtx() ctx: Ctx, @Form(ProgramForm) form: Submitted<ProgramForm>) {
    if (!form.ok) return this.editor(ctx, null, form, 422);
    try {
      const id = await this.desk.create(ctx, programDraftOf(form.value, slugFrom(form.value['name.en'], newId())));
      return seeOther(`/desk/programs/${id}`, { kind: 'ok', key: 'shelf.program.created' });
    } catch (error) {
      return this.editor(ctx, null, { values: form.values, errors: refusedFields(error) }, 422);
    }
  }

  @Get(':program')
  @Needs('offerings.view_drafts')
  async show(@CurrentCtx() ctx: Ctx, @IdParam('program') id: Id) {
    const props = programOnDesk(await this.desk.show(ctx, id), ctx.locale);
    return page(ProgramDeskView, props, { title: props.name });
  }

  @Get(':program/settings')
  @Needs('programs.edit')
  async settings(@CurrentCtx() ctx: Ctx, @IdParam('program') id: Id) {
    const program = await this.desk.editable(ctx, id);
    return this.editor(ctx, program, { values: programValuesOf(program), errors: [] });
  }

  @Post(':program/settings')
  @Needs('programs.edit')
  async save(@CurrentCtx() ctx: Ctx, @IdParam('program') id: Id, @Form(ProgramForm) form: Submitted<ProgramForm>) {
    const program = await this.desk.editable(ctx, id);
    if (!form.ok) return this.editor(ctx, program, form, 422);
    try {
      await this.desk.edit(ctx, id, form.value.version, programDraftOf(form.value, program.slug));
      return seeOther(`/desk/programs/${id}`, { kind: 'ok', key: 'programs.saved' });
    } catch (error) {
      const { values } = form;
      if (!(error instanceof StaleEdit)) {
        return this.editor(ctx, program, { values, errors: refusedFields(error) }, 422);
      }
      // What was typed stays in the fields, what stands is told at each. Saving again decides.
      const standing = await this.desk.editable(ctx, id);
      return this.editor(ctx, standing, { values, errors: differences(values, programValuesOf(standing)) }, 409);
    }
  }

  private editor(
    ctx: Ctx,
    program: Program | null,
    form: { readonly values: FormValues; readonly errors: readonly FieldError[] },
    status = 200,
  ) {
    const name = program && inLocale(program.name, ctx.locale);
    const title = this.messages.for(ctx.locale)(program ? 'shelf.program.settings' : 'shelf.program.new');
    const props = {
      program: program && name !== null ? { id: program.id, name, slug: program.slug } : null,
      form,
      version: program?.version ?? 0,
    };
    return page(ProgramEditor, props, { title: name ? `${title} · ${name}` : title, status });
  }
}
