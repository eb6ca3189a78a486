import { Controller, Get, Post } from '@nestjs/common';
import { InstitutionEditor } from '../../../../views/institutions/institution-editor.js';
import { InstitutionRegisterPage } from '../../../../views/institutions/register.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { inLocale } from '../../../kernel/localized-text.js';
import type { Ctx } from '../../../platform/database/context.js';
import {
  CurrentCtx,
  Form,
  IdParam,
  ListQuery,
  Needs,
  seeOther,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../../platform/http/index.js';
import { refusedFields } from '../../../platform/http/refused-form.js';
import { AdminFrame } from '../../access/index.js';
import { InstitutionFile } from '../service/institution-file.service.js';
import { InstitutionRegister } from '../service/institution-register.service.js';
import { OfficeQueues } from '../service/office-queues.service.js';
import { factsOf, valuesOf } from './institution-form-values.js';
import { ChangedInstitutionForm, InstitutionForm, RegisterQuery } from './institution.form.js';
import { placeWords } from './place-words.js';

const PATH = '/admin/institutions';
const SIZE = 50;
const FIELDS = { regionCode: 'region', parentId: 'parent' };

/** The office's book of institutions. */
@Controller('admin/institutions')
@Needs('institutions.edit')
export class RegisterPages {
  constructor(
    private readonly frame: AdminFrame,
    private readonly register: InstitutionRegister,
    private readonly file: InstitutionFile,
    private readonly queues: OfficeQueues,
  ) {}

  @Get()
  async list(@CurrentCtx() ctx: Ctx, @ListQuery(RegisterQuery) query: RegisterQuery) {
    const filter = { text: query.q, state: query.state, sort: query.sort };
    const found = await this.register.list(ctx, { ...filter, country: null, page: query.page, size: SIZE });
    const rows = found.list.rows.map((each) => ({ ...each, place: placeWords(ctx, each.regionCode) }));
    const props = { ...found, list: { ...found.list, rows }, filter, queues: await this.queues.of(ctx) };
    return this.frame.page(ctx, InstitutionRegisterPage, props, { title: this.words(ctx, 'register.title') });
  }

  @Get('new')
  begin(@CurrentCtx() ctx: Ctx) {
    return this.blank(ctx, { values: { kind: 'university' }, errors: [] });
  }

  @Post()
  async add(@CurrentCtx() ctx: Ctx, @Form(InstitutionForm) form: Submitted<InstitutionForm>) {
    if (!form.ok) return this.blank(ctx, form, 422);
    try {
      const id = await this.register.create(ctx, await this.factsOf(ctx, form.value));
      return seeOther(`${PATH}/${id}`, { kind: 'ok', key: 'institutions.flash.added' });
    } catch (error) {
      return this.blank(ctx, { values: form.values, errors: refusedFields(error, FIELDS) }, 422);
    }
  }

  @Get(':id')
  show(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id) {
    return this.edit(ctx, id, null);
  }

  @Post(':id')
  async save(
    @CurrentCtx() ctx: Ctx,
    @IdParam('id') id: Id,
    @Form(ChangedInstitutionForm) form: Submitted<ChangedInstitutionForm>,
  ) {
    if (!form.ok) return this.edit(ctx, id, form);
    try {
      await this.register.save(ctx, id, form.value.version, await this.factsOf(ctx, form.value));
    } catch (error) {
      return this.edit(ctx, id, { values: form.values, errors: refusedFields(error, FIELDS) });
    }
    return seeOther(`${PATH}/${id}`, { kind: 'ok', key: 'institutions.flash.saved' });
  }

  private blank(ctx: Ctx, form: { values: FormValues; errors: readonly FieldError[] }, status = 200) {
    const props = { institution: null, form, history: [] };
    return this.frame.page(ctx, InstitutionEditor, props, { title: this.words(ctx, 'register.add'), status });
  }

  private async edit(ctx: Ctx, id: Id, tried: { values: FormValues; errors: readonly FieldError[] } | null) {
    const { institution, parent, mergedInto, figures, history } = await this.file.of(ctx, id);
    const entries = history.map(({ event, who }) => ({
      key: event.id,
      at: event.at,
      what: this.words(ctx, `event.${event.kind}`),
      who,
      reason: event.reason ?? null,
    }));
    const shown = { ...institution, mergedInto, figures };
    const form = tried ?? { values: valuesOf(institution, inLocale(parent?.name, ctx.locale)), errors: [] };
    const title = `${inLocale(institution.name, ctx.locale)} · ${this.words(ctx, 'register.title')}`;
    const options = { title, status: tried ? 422 : 200 };
    return this.frame.page(ctx, InstitutionEditor, { institution: shown, form, history: entries }, options);
  }

  /** The parent is written by name, as one would say it. */
  private async factsOf(ctx: Ctx, form: InstitutionForm) {
    if (form.parent === null) return factsOf(form, null);
    const [parent, ...others] = await this.file.named(ctx, form.parent);
    if (!parent || others.length > 0) throw new DomainError('invalid', 'institutions.parent_unknown', {}, 'parent');
    return factsOf(form, parent.id);
  }

  private words(ctx: Ctx, key: string): string {
    return this.frame.words(ctx)(`institutions.${key}`);
  }
}
