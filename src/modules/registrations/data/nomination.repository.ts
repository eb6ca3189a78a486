import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { RegistrationState } from '../domain/registration-state.js';

export interface NominationRow {
  readonly registrationId: Id;
  readonly accountId: Id;
  readonly nominatedBy: Id;
  readonly groupName: string;
  readonly madeDraft: boolean;
  readonly confirmUntil: Instant;
  readonly createdAt: Instant;
  readonly remindedAt: Instant | null;
}

const COLUMNS = `n.registration_id, n.account_id, n.nominated_by, n.group_name, n.made_draft, n.confirm_until,
  n.created_at, n.reminded_at`;

/** False where the registration has one already. */
export async function insertNomination(tx: Tx, row: NominationRow): Promise<boolean> {
  return (await tx.db.insert('nominations', { ...row }, { orIgnore: true })) === 1;
}

export async function nominationsOf(ctx: Ctx, registrationIds: readonly Id[]): Promise<ReadonlyMap<Id, NominationRow>> {
  if (registrationIds.length === 0) return new Map();
  const sql = `SELECT ${COLUMNS} FROM nominations n WHERE n.registration_id IN (:registrationIds)`;
  const rows = await ctx.db.rows<NominationRow>(sql, { registrationIds });
  return new Map(rows.map((row) => [row.registrationId, { ...row, madeDraft: Boolean(row.madeDraft) }]));
}

/** Of these, those still unanswered that nobody has reminded since; they count as reminded from now on. */
export async function markReminded(tx: Tx, registrationIds: readonly Id[], since: Instant): Promise<Id[]> {
  if (registrationIds.length === 0) return [];
  const rows = await tx.db.returning<{ registrationId: Id }>(
    `UPDATE nominations SET reminded_at = :now
     WHERE registration_id IN (:registrationIds) AND confirm_until > :now AND (reminded_at IS NULL OR reminded_at < :since)
       AND EXISTS (SELECT 1 FROM registrations r WHERE r.id = nominations.registration_id AND r.state = 'draft')
     RETURNING registration_id`,
    { registrationIds, since, now: tx.now },
  );
  return rows.map(({ registrationId }) => registrationId);
}

/** A person's standing in an offering: what counts for them now, or what they last refused. */
export interface StandingRow {
  readonly accountId: Id;
  readonly registrationId: Id;
  readonly state: RegistrationState;
  readonly live: boolean;
  readonly nominated: boolean;
  readonly submittedAt: Instant | null;
}

/** Every registration of these people for an offering, the newest first, in one query. */
export async function standingsIn(ctx: Ctx, offeringId: Id, accountIds: readonly Id[]): Promise<StandingRow[]> {
  if (accountIds.length === 0) return [];
  const rows = await ctx.db.rows<StandingRow>(
    `SELECT p.account_id, r.id AS registration_id, r.state, r.submitted_at, p.live,
       CASE WHEN n.registration_id IS NULL THEN 0 ELSE 1 END AS nominated
     FROM participants p JOIN registrations r ON r.id = p.registration_id
     LEFT JOIN nominations n ON n.registration_id = r.id
     WHERE p.offering_id = :offeringId AND p.account_id IN (:accountIds) AND p.counted ORDER BY r.id DESC`,
    { offeringId, accountIds },
  );
  return rows.map((row) => ({ ...row, live: Boolean(row.live), nominated: Boolean(row.nominated) }));
}

/** Who of these takes part in as many of a contest as one may. */
export async function atContestLimit(ctx: Ctx, contestId: Id, most: number, accountIds: readonly Id[]): Promise<Id[]> {
  if (accountIds.length === 0) return [];
  const sql = `SELECT account_id FROM contest_places
    WHERE contest_id = :contestId AND account_id IN (:accountIds) AND taken >= :most`;
  const rows = await ctx.db.rows<{ accountId: Id }>(sql, { contestId, most, accountIds });
  return rows.map(({ accountId }) => accountId);
}

export interface NominatedState {
  readonly registrationId: Id;
  readonly state: RegistrationState;
  readonly submittedAt: Instant | null;
  readonly remindedAt: Instant | null;
  readonly nominated: boolean;
}

/** How registrations stand that somebody was asked to confirm. */
export async function nominatedStates(ctx: Ctx, registrationIds: readonly Id[]): Promise<NominatedState[]> {
  if (registrationIds.length === 0) return [];
  const rows = await ctx.db.rows<NominatedState>(
    `SELECT r.id AS registration_id, r.state, r.submitted_at, n.reminded_at,
       CASE WHEN n.registration_id IS NULL THEN 0 ELSE 1 END AS nominated
     FROM registrations r LEFT JOIN nominations n ON n.registration_id = r.id WHERE r.id IN (:registrationIds)`,
    { registrationIds },
  );
  return rows.map((row) => ({ ...row, nominated: Boolean(row.nominated) }));
}
