import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DAY } from '../../kernel/clock.js';
import type { Ctx, Tx } from '../database/context.js';
import { DoctorChecks, type Finding } from '../doctor/doctor-checks.js';
import { Retention } from '../jobs/retention.js';
import { REVERSIBLE } from './imports.service.js';

/** A file nobody went on with holds other people's names: it does not stay. */
const IDLE = 7 * DAY;
const HANDFUL = 500;

/** Files and rows of imports go when their time is over; until then, each import that needs its file has it. */
@Injectable()
export class ImportUpkeep implements OnModuleInit {
  constructor(
    private readonly retention: Retention,
    private readonly checks: DoctorChecks,
  ) {}

  onModuleInit(): void {
    this.retention.add('import files', (tx) => removeIdle(tx));
    this.retention.add('import rows', (tx) => removeRows(tx));
    this.checks.add('imports', { depth: 'thorough', examine: async (ctx) => [await files(ctx), await rows(ctx)] });
  }
}

/** One import at a time: its file may be large. */
async function removeIdle(tx: Tx): Promise<number> {
  const idle = await tx.db.row<{ id: string }>(
    `SELECT id FROM imports WHERE state IN ('staging', 'draft', 'checking', 'checked') AND created_at < :before
     ORDER BY created_at LIMIT 1`,
    { before: tx.now - IDLE },
  );
  if (!idle) return 0;
  await tx.db.change(`DELETE FROM import_chunks WHERE import_id = :id`, idle);
  return tx.db.change(`DELETE FROM imports WHERE id = :id`, idle);
}

/** What was done stays done, and the import stays in the list with its figures. */
async function removeRows(tx: Tx): Promise<number> {
  const old = `SELECT id FROM imports WHERE ended_at IS NOT NULL AND ended_at < :before`;
  const rows = await tx.db.rows<{ importId: string; line: number }>(
    `SELECT import_id, line FROM import_rows WHERE import_id IN (${old}) ORDER BY import_id, line LIMIT ${HANDFUL}`,
    { before: tx.now - REVERSIBLE },
  );
  const [first] = rows;
  if (!first) return 0;
  const lines = rows.filter(({ importId }) => importId === first.importId);
  return tx.db.change(`DELETE FROM import_rows WHERE import_id = :id AND line <= :last`, {
    id: first.importId,
    last: lines.at(-1)?.line ?? 0,
  });
}

async function files(ctx: Ctx): Promise<Finding> {
  const row = await ctx.db.row<{ without: number }>(
    `SELECT count(*) AS without FROM imports WHERE state IN ('draft', 'checking', 'checked', 'running')
     AND NOT EXISTS (SELECT 1 FROM import_chunks WHERE import_chunks.import_id = imports.id)`,
  );
  const without = row?.without ?? 0;
  return { name: 'files of imports', ok: without === 0, detail: `${without} imports without the file they need` };
}

async function rows(ctx: Ctx): Promise<Finding> {
  const row = await ctx.db.row<{ wrong: number }>(
    `SELECT count(*) AS wrong FROM imports WHERE state = 'done' AND ended_at >= :since
     AND done <> (SELECT count(*) FROM import_rows WHERE import_rows.import_id = imports.id)`,
    { since: ctx.now - REVERSIBLE },
  );
  const wrong = row?.wrong ?? 0;
  return { name: 'rows of imports', ok: wrong === 0, detail: `${wrong} imports whose count is not their rows` };
}
