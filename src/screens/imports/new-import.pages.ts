import { Controller, Get, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { NewImport } from '../../../views/imports/new-import.js';
import { ImportsList } from '../../../views/imports/imports-list.js';
import type { ImportStateName } from '../../../views/imports/import-words.js';
import { personOf } from '../../kernel/actor.js';
import type { Ctx } from '../../platform/database/context.js';
import { BYTE_ORDER_MARK, csvLine } from '../../platform/export/csv-line.js';
import {
  CurrentCtx,
  Form,
  ListQuery,
  page,
  seeOther,
  SignedIn,
  type FieldError,
  type FormValues,
  type Submitted,
} from '../../platform/http/index.js';
import { refusedForm } from '../../platform/http/refused-form.js';
import { Messages } from '../../platform/i18n/messages.js';
import { ImportKinds, ImportRecords, ImportStaging, MOST_BYTES, MOST_ROWS } from '../../platform/import/index.js';
import { ImportsListQuery, NewImportForm, NewImportQuery } from './import.form.js';
import { frameOf, nameOf, newHref } from './import-views.js';

interface Typed {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
}

/** Where a table comes in, and the list of those that came. */
@Controller('desk/imports')
@SignedIn()
export class NewImportPages {
  constructor(
    private readonly kinds: ImportKinds,
    private readonly staging: ImportStaging,
    private readonly records: ImportRecords,
    private readonly messages: Messages,
  ) {}

  @Get()
  async list(@CurrentCtx() ctx: Ctx, @ListQuery(ImportsListQuery) query: ImportsListQuery) {
    const found = await this.records.list(ctx, personOf(ctx.actor) ?? '', query.page);
    const rows = found.rows.flatMap(({ id, kind, fileName, total, state, createdAt }) => {
      const title = this.kinds.get(kind)?.title;
      return title
        ? [{ id, title, fileName: nameOf(fileName), total, state: state as ImportStateName, createdAt }]
        : [];
    });
    const title = this.messages.for(ctx.locale)('imports.title');
    return page(ImportsList, { list: { ...found, rows } }, { title });
  }

  @Get('new')
  async ask(@CurrentCtx() ctx: Ctx, @ListQuery(NewImportQuery) query: NewImportQuery) {
    return this.show(ctx, query, { values: {}, errors: [] }, 200);
  }

  @Post('new')
  async take(
    @CurrentCtx() ctx: Ctx,
    @ListQuery(NewImportQuery) query: NewImportQuery,
    @Form(NewImportForm) form: Submitted<NewImportForm>,
  ) {
    if (!form.ok) return this.show(ctx, query, form, 422);
    const { file, text } = form.value;
    if (!file === !text) return this.show(ctx, query, { values: form.values, errors: [choice(file !== null)] }, 422);
    try {
      const table = file ? { fileName: file.name, bytes: file.bytes } : { fileName: '', bytes: Buffer.from(text) };
      const id = await this.staging.stage(ctx, { kind: query.kind, targetId: query.target, ...table });
      return seeOther(`/desk/imports/${id}`);
    } catch (error) {
      const { errors, status } = refusedForm(error, 'file');
      const field = file ? 'file' : 'text';
      return this.show(ctx, query, { values: form.values, errors: errors.map((each) => ({ ...each, field })) }, status);
    }
  }

  /** An empty table of this kind: its heads in the reader's language, and one row as an example. */
  @Get('sample.csv')
  async sample(@CurrentCtx() ctx: Ctx, @ListQuery(NewImportQuery) query: NewImportQuery, @Res() response: Response) {
    const kind = this.kinds.demand(query.kind);
    await kind.target(ctx, query.target);
    const t = this.messages.for(ctx.locale);
    const lines = [kind.columns.map(({ label }) => t(label)), kind.columns.map(({ example }) => example)];
    response
      .setHeader('Content-Type', 'text/csv; charset=utf-8')
      .setHeader('Content-Disposition', `attachment; filename="${kind.name}.csv"`)
      .setHeader('Cache-Control', 'no-store')
      .end(BYTE_ORDER_MARK + lines.map(csvLine).join(''));
  }

  private async show(ctx: Ctx, { kind: name, target: targetId }: NewImportQuery, form: Typed, status: number) {
    const kind = this.kinds.demand(name);
    const target = await kind.target(ctx, targetId);
    const action = newHref({ kind: name, targetId });
    return page(
      NewImport,
      {
        frame: frameOf(kind, target),
        action,
        sampleHref: action.replace('/new?', '/sample.csv?'),
        limits: { megabytes: MOST_BYTES / 1_000_000, rows: MOST_ROWS },
        form,
      },
      { title: this.messages.for(ctx.locale)(kind.title), status },
    );
  }
}

function choice(both: boolean): FieldError {
  return { field: 'file', key: both ? 'imports.new.both' : 'imports.new.neither', variables: {} };
}
