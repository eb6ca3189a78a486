import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel/domain-error.js';
import type { Ctx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { ImportKind, RowOutcome } from './import-kind.js';
import { ImportFiles } from './import-files.js';
import { ImportKinds } from './import-kinds.js';
import { MOST_ROWS } from './import-limits.js';
import { ImportRecords } from './import-records.js';
import type { ImportRecord, PreviewRow, RowCounts } from './import-record.js';
import { reasonOf } from './refusal-reason.js';
import { addedTo } from './row-counts.js';
import type { SievedRow } from './row-sieve.js';
import { outcomesOf, sievedBatches } from './sieved-batches.js';

/** Of each result so many rows are in the preview. */
export const SHOWN_PER_RESULT = 50;

interface Rehearsed {
  readonly total: number;
  readonly counts: RowCounts;
  readonly preview: readonly PreviewRow[];
}

/** Tries every row without writing anything, so that the preview shows what the run would do. */
@Injectable()
export class ImportRehearsal {
  constructor(
    private readonly units: UnitOfWork,
    private readonly kinds: ImportKinds,
    private readonly files: ImportFiles,
    private readonly records: ImportRecords,
  ) {}

  /** From checking to checked; back to draft with the reason where the file cannot be read to its end. */
  async run(ctx: Ctx, record: ImportRecord): Promise<void> {
    const kind = this.kinds.demand(record.kind);
    try {
      await kind.target(ctx, record.targetId);
      const result = await this.rehearse(ctx, record, kind);
      await this.units.run(ctx, (tx) =>
        this.records.move(tx, record.id, ['checking'], 'checked', { ...result, failure: null }),
      );
    } catch (error) {
      const failure = reasonOf(error);
      await this.units.run(ctx, (tx) => this.records.move(tx, record.id, ['checking'], 'draft', { failure }));
    }
  }

  private async rehearse(ctx: Ctx, record: ImportRecord, kind: ImportKind): Promise<Rehearsed> {
    let counts: RowCounts = {};
    let total = 0;
    const preview: PreviewRow[] = [];
    const rows = this.files.rows(ctx, record, record.layout);
    for await (const batch of sievedBatches(rows, kind, record.layout)) {
      const outcomes = await outcomesOf(batch, (passed) => kind.check(ctx, record.targetId, passed));
      preview.push(...shown(batch, outcomes, counts, kind));
      counts = addedTo(counts, outcomes);
      total += batch.length;
      if (total > MOST_ROWS) throw new DomainError('invalid', 'imports.fault.rows', { rows: MOST_ROWS });
      await breathe();
    }
    return { total, counts, preview };
  }
}

/** Of each result the first rows, with the cells of the columns in use. */
function shown(
  batch: readonly SievedRow[],
  outcomes: readonly RowOutcome[],
  before: RowCounts,
  kind: ImportKind,
): PreviewRow[] {
  const seen: Partial<Record<RowOutcome['result'], number>> = { ...before };
  return batch.flatMap(({ row }, index) => {
    const { result, reason = null, column = null } = outcomes[index] as RowOutcome;
    seen[result] = (seen[result] ?? 0) + 1;
    if (seen[result] > SHOWN_PER_RESULT) return [];
    const cells = kind.columns.map(({ key }) => (row.values[key] ?? '').slice(0, 200));
    return [{ line: row.line, cells, result, reason, column }];
  });
}
