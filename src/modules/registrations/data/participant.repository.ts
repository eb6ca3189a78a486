import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';

export type ParticipantRole = 'contestant' | 'learner' | 'attendee' | 'advisor' | 'contact' | 'guest';

export interface ParticipantRow {
  readonly id: Id;
  readonly registrationId: Id;
  readonly offeringId: Id;
  readonly contestId: Id | null;
  readonly accountId: Id | null;
  readonly role: ParticipantRole;
  readonly counted: boolean;
  readonly live: boolean;
  readonly institutionId: Id | null;
  /** Pinned at sign-up. */
  readonly regionId: Id | null;
  readonly confirmedAt: Instant | null;
  readonly createdAt: Instant;
}

const COLUMNS = `"id", "registration_id", "offering_id", "contest_id", "account_id", "role", "counted", "live", "institution_id", "region_id", "confirmed_at", "created_at"`;

export async function participantOf(ctx: Ctx, registrationId: Id): Promise<ParticipantRow | null> {
  const row = await ctx.db.row<ParticipantRow>(
    `SELECT ${COLUMNS} FROM "participants" WHERE "registration_id" = :registrationId ORDER BY "id" LIMIT 1`,
    { registrationId },
  );
  return row ? { ...row, counted: Boolean(row.counted), live: Boolean(row.live) } : null;
}

/** Returns false where the person already has a live counted participation in the offering. */
export async function insertParticipant(tx: Tx, row: ParticipantRow): Promise<boolean> {
  const written = await tx.db.insert(
    'participants',
    { ...row, division: null, guardianName: null, guardianAddress: null },
    { orIgnore: true },
  );
  return written === 1;
}

/** Pins a registration and the people in it to another region. */
export async function pinRegion(tx: Tx, registrationId: Id, regionId: Id): Promise<void> {
  const params = { registrationId, regionId };
  await tx.db.change(`UPDATE "registrations" SET "region_id" = :regionId WHERE "id" = :registrationId`, params);
  await tx.db.change(
    `UPDATE "participants" SET "region_id" = :regionId WHERE "registration_id" = :registrationId`,
    params,
  );
}
