import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Ctx, Tx } from '../database/context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { EventLog } from '../outbox/event-log.js';
import type { DoneRow, RowResult } from './import-kind.js';
import { ImportKinds } from './import-kinds.js';
import { BATCH } from './import-limits.js';
import { ImportRecords } from './import-records.js';
import type { ImportRecord } from './import-record.js';
import { CHANGES } from './row-counts.js';

const LONGEST_TURN_MS = 4_000;

/** Takes a whole import back, newest rows first, a hundred per unit of work. `doneLine` counts down here. */
@Injectable()
export class ImportReversal {
  constructor(
    private readonly units: UnitOfWork,
    private readonly kinds: ImportKinds,
    private readonly records: ImportRecords,
    private readonly events: EventLog,
  ) {}

  /** Works on from where the last turn stopped. Answers whether the reversal has come to its end. */
  async turn(ctx: Ctx, record: ImportRecord): Promise<boolean> {
    await this.kinds.demand(record.kind).target(ctx, record.targetId);
    const until = performance.now() + LONGEST_TURN_MS;
    let at: ImportRecord | null = record;
    while (at && performance.now() < until) {
      const rows = await this.rowsBefore(ctx, at);
      if (rows.length === 0) {
        const last = at;
        await this.units.run(ctx, (tx) => this.finish(tx, last));
        return true;
      }
      at = await this.batch(ctx, at, rows);
      await sleep(0);
    }
    return at === null;
  }

  private batch(ctx: Ctx, at: ImportRecord, rows: readonly DoneRow[]): Promise<ImportRecord | null> {
    const lines = { from: at.doneLine, to: (rows.at(-1)?.line ?? 1) - 1 };
    return this.units.run(ctx, async (tx) => {
      if (!(await this.records.advance(tx, at.id, 'reversing', lines, 0))) return null;
      const { kept } = await this.kinds.demand(at.kind).undo(tx, at.targetId, rows);
      const sum = (at.kept ?? 0) + kept;
      await this.records.count(tx, at.id, { kept: sum });
      return { ...at, kept: sum, doneLine: lines.to };
    });
  }

  private async rowsBefore(ctx: Ctx, { id, doneLine }: ImportRecord): Promise<DoneRow[]> {
    const rows = await ctx.db.rows<{ line: number; result: RowResult; undo: string | null }>(
      `SELECT line, result, undo FROM import_rows
       WHERE import_id = :id AND line <= :doneLine AND result IN (:changes) ORDER BY line DESC LIMIT ${BATCH}`,
      { id, doneLine, changes: CHANGES },
    );
    return rows.map(({ line, result, undo }) => ({
      line,
      result,
      undo: undo === null ? null : (JSON.parse(undo) as unknown),
    }));
  }

  private async finish(tx: Tx, { id, kept }: ImportRecord): Promise<void> {
    const ended = await this.records.move(tx, id, ['reversing'], 'reversed', { reversedAt: tx.now, failure: null });
    if (!ended) return;
    const detail = { kept: kept ?? 0 };
    await this.events.record(tx, { kind: 'ImportReversed', subject: { type: 'import', id }, detail });
  }
}
