import { Injectable } from '@nestjs/common';
import { ColumnMapping } from '../../../views/imports/column-mapping.js';
import { ImportPreview } from '../../../views/imports/import-preview.js';
import { ImportProgress } from '../../../views/imports/import-progress.js';
import { ImportResult } from '../../../views/imports/import-result.js';
import type { Ctx } from '../../platform/database/context.js';
import { page, type FieldError, type FormValues, type Page } from '../../platform/http/index.js';
import { Messages } from '../../platform/i18n/messages.js';
import {
  ENCODINGS,
  ImportRows,
  layoutFaults,
  reversibleUntil,
  SEPARATORS,
  SHOWN_PER_RESULT,
  type ImportRecord,
  type OpenImport,
} from '../../platform/import/index.js';
import type { ImportPageQuery } from './import.form.js';
import { fileFacts, frameOf, importView, newHref, usedCells } from './import-views.js';

/** The page of an import in the state it is in. */
@Injectable()
export class ImportPageMaker {
  constructor(
    private readonly rows: ImportRows,
    private readonly messages: Messages,
  ) {}

  async of(ctx: Ctx, open: OpenImport, query: ImportPageQuery): Promise<Page> {
    const { state } = open.record;
    if (state === 'draft') return this.mapping(ctx, open, null, 200);
    if (state === 'checked') return this.preview(ctx, open, query);
    if (state === 'checking' || state === 'running' || state === 'reversing')
      return page(ImportProgress, { ...framed(open), doing: state }, { title: this.titleOf(ctx, open) });
    return this.result(ctx, open, query);
  }

  /** The columns, as they stand or as they were typed. */
  mapping(
    ctx: Ctx,
    open: OpenImport,
    typed: { values: FormValues; errors: readonly FieldError[] } | null,
    status: number,
  ): Page {
    const { record, kind } = open;
    const { layout, failure } = record;
    const faults = [...layoutFaults(kind, layout), ...(failure ? [failure] : [])];
    const props = {
      ...framed(open),
      fileColumns: layout.headers.map((header, index) => ({
        index,
        header,
        samples: layout.samples.map((cells) => cells[index] ?? ''),
      })),
      above: layout.above,
      reading: layout.encoding === null ? null : { encodings: ENCODINGS, separators: SEPARATORS },
      faults,
      newHref: newHref(record),
      form: { values: { ...valuesOf(record), ...typed?.values }, errors: typed?.errors ?? [] },
    };
    const title = `${this.messages.for(ctx.locale)('imports.mapping.title')} · ${this.titleOf(ctx, open)}`;
    return page(ColumnMapping, props, { title, status });
  }

  private preview(ctx: Ctx, open: OpenImport, { result }: ImportPageQuery): Page {
    const { record, kind } = open;
    const used = usedCells(record, kind);
    const t = this.messages.for(ctx.locale);
    const rows = (record.preview ?? [])
      .filter((row) => result === null || row.result === result)
      // What needs a look stands first.
      .sort((left, right) => Number(right.result === 'refused') - Number(left.result === 'refused'))
      .map((row) => ({ ...row, cells: used.among.map((index) => row.cells[index] ?? '') }));
    const props = {
      ...framed(open),
      file: fileFacts(record),
      counts: record.counts,
      result,
      heads: used.labels.map((label) => t(label)),
      rows,
      most: SHOWN_PER_RESULT,
      newHref: newHref(record),
    };
    return page(ImportPreview, props, { title: this.titleOf(ctx, open) });
  }

  private async result(ctx: Ctx, open: OpenImport, query: ImportPageQuery): Promise<Page> {
    const { record, kind } = open;
    const used = usedCells(record, kind);
    const t = this.messages.for(ctx.locale);
    const list = await this.rows.page(ctx, record.id, query.result, query.page);
    const props = {
      ...framed(open),
      file: fileFacts(record),
      counts: record.counts,
      result: query.result,
      heads: used.labels.map((label) => t(label)),
      list: { ...list, rows: list.rows.map(used.ofEnded) },
      failure: record.failure,
      kept: record.kept,
      reversibleUntil: reversibleUntil(record, ctx.now),
    };
    return page(ImportResult, props, { title: this.titleOf(ctx, open) });
  }

  private titleOf(ctx: Ctx, { kind, target }: OpenImport): string {
    return `${this.messages.for(ctx.locale)(kind.title)} · ${target.name}`;
  }
}

function framed(open: OpenImport) {
  return { frame: frameOf(open.kind, open.target), of: importView(open) };
}

/** The mapping form as the layout says. */
function valuesOf({ layout }: ImportRecord): FormValues {
  const columns = layout.columns.map((key, index) => [`answers.${index}`, key ?? '']);
  return {
    ...(Object.fromEntries(columns) as FormValues),
    encoding: layout.encoding ?? '',
    separator: layout.separator ?? '',
    headerLine: String(layout.headerLine),
  };
}
