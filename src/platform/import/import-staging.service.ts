import { Injectable } from '@nestjs/common';
import { personOf } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/domain-error.js';
import { newId, type Id } from '../../kernel/id.js';
import type { Ctx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { digestOfFile, ImportFiles } from './import-files.js';
import { ImportKinds } from './import-kinds.js';
import { ImportRecords } from './import-records.js';
import { Imports } from './imports.service.js';
import { KnownColumns } from './known-columns.js';
import { layoutAt, type TableLayout } from './reading/table-layout.js';
import type { Separator } from './reading/separated-rows.js';
import type { TextEncoding } from './reading/text-encoding.js';
import { readTable, textLayout, type ReadTable } from './table-reading.js';

/** A table as it comes in. */
export interface GivenTable {
  readonly kind: string;
  readonly targetId: Id | null;
  /** '' for a pasted one. */
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** What the person corrects: how the file is read, and what each column is used as. */
export interface LayoutCorrection {
  readonly encoding: TextEncoding | null;
  readonly separator: Separator | null;
  readonly headerLine: number;
  /** By position in the file; null while only the reading changes. */
  readonly columns: readonly (string | null)[] | null;
}

/** Takes a file in: puts it away at once, so that nothing that follows can lose it, and finds out how to read it. */
@Injectable()
export class ImportStaging {
  constructor(
    private readonly units: UnitOfWork,
    private readonly kinds: ImportKinds,
    private readonly known: KnownColumns,
    private readonly files: ImportFiles,
    private readonly records: ImportRecords,
    private readonly imports: Imports,
  ) {}

  /** Answers the new import, checked already if its columns say all. Throws `invalid` for what is no table. */
  async stage(ctx: Ctx, given: GivenTable): Promise<Id> {
    const accountId = personOf(ctx.actor);
    if (accountId === null) throw new DomainError('signed_out', 'errors.signed_out');
    const kind = this.kinds.demand(given.kind);
    await kind.target(ctx, given.targetId);
    const table = await readTable(given.bytes, this.known.of(kind));
    const id = await this.units.run(ctx, async (tx) => {
      const row = { ...rowOf(given, table), id: newId(tx.now), createdAt: tx.now };
      await tx.db.insert('imports', { ...row, accountId });
      return row.id;
    });
    const after = { ...ctx, idempotency: null };
    await this.files.keep(after, id, table.bytes);
    await this.units.run(after, (tx) => this.records.move(tx, id, ['staging'], 'draft'));
    await this.imports.check(after, id);
    return id;
  }

  /** Reads the file another way, and tries it when nothing is left to mend. Throws `invalid` at the field to mend. */
  async correct(ctx: Ctx, id: Id, correction: LayoutCorrection): Promise<void> {
    const { record, kind } = await this.imports.open(ctx, id);
    const read = await this.reread(ctx, id, correction);
    const columns = correction.columns ?? read.columns;
    const layout = { ...read, columns: read.headers.map((_, index) => columns[index] ?? null) };
    const known = new Set(kind.columns.map(({ key }) => key));
    if (layout.columns.some((key) => key !== null && !known.has(key))) throw new DomainError('invalid', 'forms.choice');
    const moved = await this.units.run(ctx, (tx) =>
      this.records.move(tx, id, ['draft', 'checked'], 'draft', { layout, preview: null, failure: null }),
    );
    if (!moved) throw new DomainError('conflict', 'imports.fault.moved_on');
    if (correction.columns !== null) await this.imports.check({ ...ctx, idempotency: null }, record.id);
  }

  private async reread(ctx: Ctx, id: Id, correction: LayoutCorrection): Promise<TableLayout> {
    const { record, kind } = await this.imports.open(ctx, id);
    const known = this.known.of(kind);
    const { layout } = record;
    const encoding = correction.encoding ?? layout.encoding;
    const { separator } = correction;
    const sameText = encoding === layout.encoding && (separator ?? layout.separator) === layout.separator;
    const text =
      sameText || encoding === null
        ? layout
        : await textLayout(await this.files.whole(ctx, id), encoding, separator, known);
    if (correction.headerLine === text.headerLine || !sameText) return text;
    return layoutAt(await this.files.head(ctx, record, text), correction.headerLine, known, text);
  }
}

function rowOf(given: GivenTable, { format, layout, bytes }: ReadTable) {
  return {
    kind: given.kind,
    targetId: given.targetId,
    fileName: given.fileName,
    format,
    bytes: bytes.length,
    digest: digestOfFile(given.bytes),
    state: 'staging',
    layout: JSON.stringify(layout),
    total: null,
    done: 0,
    doneLine: 0,
    counts: '{}',
  };
}
