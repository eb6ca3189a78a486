import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Id } from '../../kernel/id.js';
import type { Ctx } from '../../platform/database/context.js';
import { BYTE_ORDER_MARK, csvLine } from '../../platform/export/csv-line.js';
import { CurrentCtx, IdParam, SignedIn } from '../../platform/http/index.js';
import { Messages, type Translate } from '../../platform/i18n/messages.js';
import { ImportRows, Imports, type EndedRow, type OpenImport } from '../../platform/import/index.js';

/** The rows of an import as a file: as they came, each with what became of it. */
@Controller('desk/imports/:id/rows.csv')
@SignedIn()
export class ImportFilePages {
  constructor(
    private readonly imports: Imports,
    private readonly rows: ImportRows,
    private readonly messages: Messages,
  ) {}

  @Get()
  async download(@CurrentCtx() ctx: Ctx, @IdParam('id') id: Id, @Res() response: Response): Promise<void> {
    const open = await this.imports.open(ctx, id);
    response
      .setHeader('Content-Type', 'text/csv; charset=utf-8')
      .setHeader('Content-Disposition', 'attachment; filename="import.csv"')
      .setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(this.lines(ctx, open)), response);
  }

  private async *lines(ctx: Ctx, { record, kind }: OpenImport): AsyncGenerator<string> {
    const t = this.messages.for(ctx.locale);
    const own = ['imports.file.line', 'imports.file.result', 'imports.file.reason'].map((key) => t(key));
    const heads = record.layout.headers.map(
      (head, index) => head || t('imports.mapping.nameless', { number: index + 1 }),
    );
    yield BYTE_ORDER_MARK + csvLine([...heads, ...own]);
    const labels = new Map(kind.columns.map(({ key, label }) => [key, t(label)]));
    for await (const rows of this.rows.all(ctx, record.id))
      yield rows.map((row) => csvLine([...row.cells, ...endOf(t, row, labels)])).join('');
  }
}

function endOf(
  t: Translate,
  { line, result, reason, column }: EndedRow,
  labels: ReadonlyMap<string, string>,
): string[] {
  const label = column === null ? undefined : labels.get(column);
  const words = reason ? t(reason.key, { ...reason.variables, ...(label === undefined ? {} : { column: label }) }) : '';
  return [String(line), t(`imports.result.${result}`), label && words ? `${label}: ${words}` : words];
}
