import type { Ctx } from '../../../platform/database/context.js';

/** The key a registration is counted under. */
const REGION_KEY = `COALESCE(CAST("region_id" AS varchar(36)), '-')`;

/** What must hold at any moment. Each query lists the ids of rows that break the rule. */
export const INVARIANTS: Readonly<Record<string, string>> = {
  'seats taken = seats held': `
    SELECT p."id" FROM "seat_pools" p WHERE p."taken" <> (
      SELECT COALESCE(SUM(c."units"), 0) FROM "seat_claims" c JOIN "registrations" r ON r."id" = c."registration_id"
      WHERE c."pool_id" = p."id" AND c."holds" AND r."state" IN ('offered', 'confirmed'))`,
  'people waiting = queue counter': `
    SELECT p."id" FROM "seat_pools" p WHERE p."waiting" <> (
      SELECT COUNT(*) FROM "registrations" r WHERE r."blocking_pool_id" = p."id" AND r."state" = 'waiting')`,
  'seats held by nobody who has left': `
    SELECT r."id" FROM "registrations" r JOIN "seat_claims" c ON c."registration_id" = r."id"
    WHERE c."holds" AND r."state" NOT IN ('offered', 'confirmed')`,
  'seats within capacity unless it was lowered': `
    SELECT p."id" FROM "seat_pools" p WHERE p."capacity" IS NOT NULL AND p."taken" > p."capacity" AND NOT EXISTS (
      SELECT 1 FROM "events" e WHERE e."subject_type" = 'seat_pool' AND e."subject_id" = CAST(p."id" AS varchar(64))
      AND e."kind" = 'SeatPoolCapacityChanged')`,
  'place in line = order of arrival': `
    SELECT r."id" FROM "registrations" r JOIN "seat_claims" c
      ON c."registration_id" = r."id" AND c."pool_id" = r."blocking_pool_id"
    WHERE r."state" = 'waiting' AND r."queue_arrival" <> c."arrival"`,
  'one live counted participation per person and offering': `
    SELECT MIN(CAST(p."registration_id" AS varchar(64))) AS "id" FROM "participants" p
    WHERE p."live" AND p."counted" AND p."account_id" IS NOT NULL
    GROUP BY p."offering_id", p."account_id" HAVING COUNT(*) > 1`,
  'participants live = registration live': `
    SELECT r."id" FROM "registrations" r JOIN "participants" p ON p."registration_id" = r."id"
    WHERE p."live" <> (r."state" IN ('draft', 'under_review', 'waiting', 'offered', 'confirmed'))`,
  'counter rows = registrations': `
    SELECT t."offering_id" AS "id" FROM (
      SELECT "offering_id", "region_key", "state", SUM("total") AS "total" FROM (
        SELECT "offering_id", "region_key", "state", "total" FROM "registration_counts"
        UNION ALL
        SELECT "offering_id", ${REGION_KEY}, "state", -COUNT(*) FROM "registrations"
        WHERE "state" = 'draft' OR "submitted_at" IS NOT NULL GROUP BY "offering_id", "region_id", "state") c
      GROUP BY "offering_id", "region_key", "state") t
    WHERE t."total" <> 0`,
  'sign-ups a day = registrations handed in': `
    SELECT t."offering_id" AS "id" FROM (
      SELECT "offering_id", "region_key", SUM("total") AS "total" FROM (
        SELECT "offering_id", "region_key", "total" FROM "registration_days"
        UNION ALL
        SELECT "offering_id", ${REGION_KEY}, -COUNT(*) FROM "registrations"
        WHERE "submitted_at" IS NOT NULL GROUP BY "offering_id", "region_id") d
      GROUP BY "offering_id", "region_key") t
    WHERE t."total" <> 0`,
  'region and institution = those of a participant': `
    SELECT r."id" FROM "registrations" r WHERE NOT EXISTS (
      SELECT 1 FROM "participants" p WHERE p."registration_id" = r."id"
        AND p."region_id" IS NOT DISTINCT FROM r."region_id"
        AND p."institution_id" IS NOT DISTINCT FROM r."institution_id")`,
  'contest places = live registrations in it': `
    SELECT t."account_id" AS "id" FROM (
      SELECT "contest_id", "account_id", SUM("taken") AS "taken" FROM (
        SELECT "contest_id", "account_id", "taken" FROM "contest_places"
        UNION ALL
        SELECT c."contest_id", c."account_id", -COUNT(*) FROM "participants" c
          JOIN "registrations" r ON r."id" = c."registration_id"
          WHERE c."contest_id" IS NOT NULL AND c."account_id" IS NOT NULL AND c."live" AND c."counted" AND r."state" <> 'draft'
          GROUP BY c."contest_id", c."account_id") p
      GROUP BY "contest_id", "account_id") t
    WHERE t."taken" <> 0`,
  'people stand in the contest of what they signed up for': `
    SELECT c."registration_id" AS "id" FROM "participants" c JOIN "offerings" o ON o."id" = c."offering_id"
    WHERE c."live" AND (c."contest_id" IS NULL AND o."contest_id" IS NOT NULL
      OR c."contest_id" IS NOT NULL AND o."contest_id" IS NULL OR c."contest_id" <> o."contest_id")`,
  'state = the last event of the registration': `
    SELECT r."id" FROM "registrations" r WHERE r."state" <> COALESCE((
      SELECT e."to_state" FROM "events" e WHERE e."subject_type" = 'registration'
        AND e."subject_id" = CAST(r."id" AS varchar(64)) AND e."to_state" IS NOT NULL ORDER BY e."id" DESC LIMIT 1), '')`,
};

const MOST_SHOWN = 5;

/** Ids of the first rows that break a rule. */
export async function offenders(ctx: Ctx, sql: string): Promise<readonly string[]> {
  const rows = await ctx.db.rows<{ id: string }>(`SELECT "id" FROM (${sql}) o LIMIT :most`, { most: MOST_SHOWN });
  return rows.map(({ id }) => String(id));
}
