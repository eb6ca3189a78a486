import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import { PERSON_COLUMNS, personJoin } from '../../accounts/index.js';
import type { BulkAction } from '../domain/bulk-action.js';
import type { RegistrationState } from '../domain/registration-state.js';

export interface BulkRun {
  readonly id: Id;
  readonly offeringId: Id;
  readonly accountId: Id;
  readonly action: BulkAction;
  readonly reason: string | null;
  readonly state: 'running' | 'ended';
  readonly total: number;
  readonly changed: number;
  readonly refused: number;
  /** The list it was begun from, behind its question mark. */
  readonly backTo: string;
  readonly createdAt: Instant;
  readonly endedAt: Instant | null;
}

export interface BulkStep {
  readonly position: number;
  readonly registrationId: Id;
  readonly result: 'waiting' | 'changed' | 'refused';
  readonly failure: string | null;
}

const RUN = `"id", "offering_id", "account_id", "action", "reason", "state", "total", "changed", "refused", "back_to", "created_at", "ended_at"`;
const PART = 1_000;
const SIZE = 100;

export async function insertRun(tx: Tx, run: BulkRun, registrationIds: readonly Id[]): Promise<void> {
  await tx.db.insert('bulk_runs', { ...run });
  for (let from = 0; from < registrationIds.length; from += PART) {
    const part = registrationIds.slice(from, from + PART);
    await tx.db.insert(
      'bulk_steps',
      part.map((registrationId, index) => ({
        runId: run.id,
        position: from + index,
        registrationId,
        result: 'waiting',
        failure: null,
      })),
    );
  }
}

export async function findRun(ctx: Ctx, id: Id): Promise<BulkRun | null> {
  return (await ctx.db.row<BulkRun>(`SELECT ${RUN} FROM "bulk_runs" WHERE "id" = :id`, { id })) ?? null;
}

/** The next steps that nobody has taken. */
export function waitingSteps(ctx: Ctx, runId: Id, most: number): Promise<BulkStep[]> {
  return ctx.db.rows<BulkStep>(
    `SELECT "position", "registration_id", "result", "failure" FROM "bulk_steps"
     WHERE "run_id" = :runId AND "result" = 'waiting' ORDER BY "position" LIMIT :most`,
    { runId, most },
  );
}

/** Writes down how a step ended; false where another run of the same work was faster. */
export async function settleStep(
  tx: Tx,
  runId: Id,
  position: number,
  result: 'changed' | 'refused',
  failure: string | null,
): Promise<boolean> {
  const settled = await tx.db.change(
    `UPDATE "bulk_steps" SET "result" = :result, "failure" = :failure
     WHERE "run_id" = :runId AND "position" = :position AND "result" = 'waiting'`,
    { runId, position, result, failure },
  );
  if (settled === 0) return false;
  const column = result === 'changed' ? '"changed"' : '"refused"';
  await tx.db.change(`UPDATE "bulk_runs" SET ${column} = ${column} + 1 WHERE "id" = :runId`, { runId });
  return true;
}

/** True for the one who ends it. */
export async function endRun(tx: Tx, runId: Id): Promise<boolean> {
  const sql = `UPDATE "bulk_runs" SET "state" = 'ended', "ended_at" = :now WHERE "id" = :runId AND "state" = 'running'`;
  return (await tx.db.change(sql, { runId, now: tx.now })) === 1;
}

export interface StepShown extends BulkStep {
  readonly displayName: string | null;
  readonly latinName: string | null;
  readonly reference: string;
  readonly state: RegistrationState;
}

/** What became of each, those it could not be done to first. */
export async function stepsOf(ctx: Ctx, run: BulkRun, page: number): Promise<PageOf<StepShown>> {
  const rows = await ctx.db.rows<StepShown>(
    `SELECT s."position", s."registration_id", s."result", s."failure", r."reference", r."state", ${PERSON_COLUMNS}
     FROM "bulk_steps" s JOIN "registrations" r ON r."id" = s."registration_id" ${personJoin('r."account_id"')}
     WHERE s."run_id" = :runId
     ORDER BY CASE s."result" WHEN 'refused' THEN 0 WHEN 'waiting' THEN 1 ELSE 2 END, s."position" LIMIT :size OFFSET :offset`,
    { runId: run.id, size: SIZE, offset: (page - 1) * SIZE },
  );
  return { rows, total: run.total, page, size: SIZE };
}

/** The states of chosen registrations of an offering, with where they were pinned; foreign ids are left out. */
export function chosenRows(
  ctx: Ctx,
  offeringId: Id,
  ids: readonly Id[],
): Promise<{ id: Id; state: RegistrationState; regionId: Id | null; institutionId: Id | null }[]> {
  return ctx.db.rows(
    `SELECT "id", "state", "region_id", "institution_id" FROM "registrations"
     WHERE "offering_id" = :offeringId AND "id" IN (:ids) ORDER BY "id"`,
    { offeringId, ids },
  );
}

/** Removes a handful of old runs with their steps. */
export async function removeOldRuns(tx: Tx, before: Instant): Promise<number> {
  const old = await tx.db.rows<{ id: Id }>(
    `SELECT "id" FROM "bulk_runs" WHERE "created_at" < :before AND "state" = 'ended' ORDER BY "created_at" LIMIT 5`,
    { before },
  );
  const ids = old.map(({ id }) => id);
  await tx.db.change(`DELETE FROM "bulk_steps" WHERE "run_id" IN (:ids)`, { ids });
  return tx.db.change(`DELETE FROM "bulk_runs" WHERE "id" IN (:ids)`, { ids });
}
