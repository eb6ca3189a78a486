import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Ctx, Tx } from '../database/context.js';
import { EventLog } from '../outbox/event-log.js';
import type { ImportKind, RowOutcome } from './import-kind.js';
import { ImportFiles } from './import-files.js';
import { ImportKinds } from './import-kinds.js';
import { ImportRecords } from './import-records.js';
import type { ImportRecord } from './import-record.js';
import { addedTo } from './row-counts.js';
import type { SievedRow } from './row-sieve.js';
import { outcomesOf, sievedBatches } from './sieved-batches.js';

/** A job hands over after so long, so that a stop of the server never waits for a long import. */
const LONGEST_TURN_MS = 4_000;
const LONGEST_COURTESY_MS = 100;

/** Does the rows of an import, a hundred per unit of work, each with what became of it. */
@Injectable()
export class ImportRun {
  constructor(
    private readonly units: UnitOfWork,
    private readonly kinds: ImportKinds,
    private readonly files: ImportFiles,
    private readonly records: ImportRecords,
    private readonly events: EventLog,
  ) {}

  /** Works on from where the last turn stopped. Answers whether the import has come to its end. */
  async turn(ctx: Ctx, record: ImportRecord): Promise<boolean> {
    const kind = this.kinds.demand(record.kind);
    await kind.target(ctx, record.targetId);
    const until = performance.now() + LONGEST_TURN_MS;
    let at: ImportRecord = record;
    const rows = this.files.rows(ctx, record, record.layout);
    for await (const batch of sievedBatches(rows, kind, record.layout, record.doneLine)) {
      const after = await this.batch(ctx, kind, at, batch);
      // Somebody else has done these rows: it is theirs now.
      if (!after) return true;
      at = after;
      if (performance.now() > until) return false;
      await this.makeWay();
    }
    await this.units.run(ctx, (tx) => this.finish(tx, at));
    return true;
  }

  private async batch(
    ctx: Ctx,
    kind: ImportKind,
    at: ImportRecord,
    batch: readonly SievedRow[],
  ): Promise<ImportRecord | null> {
    const lines = { from: at.doneLine, to: batch.at(-1)?.row.line ?? at.doneLine };
    return this.units.run(ctx, async (tx) => {
      if (!(await this.records.advance(tx, at.id, 'running', lines, batch.length))) return null;
      const outcomes = await outcomesOf(batch, (rows) => kind.apply(tx, at.targetId, rows));
      const counts = addedTo(at.counts, outcomes);
      await tx.db.insert(
        'import_rows',
        batch.map((row, index) => rowOf(at, row, outcomes[index] as RowOutcome)),
      );
      await this.records.count(tx, at.id, { counts });
      return { ...at, counts, doneLine: lines.to, done: at.done + batch.length };
    });
  }

  private async finish(tx: Tx, { id, counts }: ImportRecord): Promise<void> {
    const ended = await this.records.move(tx, id, ['running'], 'done', { endedAt: tx.now, failure: null });
    if (!ended) return;
    await this.files.remove(tx, id);
    await this.events.record(tx, { kind: 'ImportDone', subject: { type: 'import', id }, detail: { ...counts } });
  }

  /** People wait for an answer, an import can wait a little. */
  private async makeWay(): Promise<void> {
    const latest = performance.now() + LONGEST_COURTESY_MS;
    await sleep(0);
    while (this.units.waiting > 0 && performance.now() < latest) await sleep(2);
  }
}

function rowOf({ id }: ImportRecord, { row, cells }: SievedRow, outcome: RowOutcome) {
  return {
    importId: id,
    line: row.line,
    cells: JSON.stringify(cells),
    result: outcome.result,
    reason: outcome.reason ? JSON.stringify(outcome.reason) : null,
    columnKey: outcome.column ?? null,
    undo: outcome.undo === undefined ? null : JSON.stringify(outcome.undo),
    subjectId: outcome.subjectId ?? null,
  };
}
