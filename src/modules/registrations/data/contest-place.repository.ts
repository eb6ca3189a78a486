import type { Tx } from '../../../platform/database/context.js';
import type { Id } from '../../../kernel/id.js';

/** Takes one of the contest's places of a person ("choose one track", "at most 3 of 15"); false when all are taken. */
export async function takeContestPlace(tx: Tx, contestId: Id, accountId: Id, most: number): Promise<boolean> {
  await tx.db.insert('contest_places', { contestId, accountId, taken: 0 }, { orIgnore: true });
  const changed = await tx.db.change(
    `UPDATE "contest_places" SET "taken" = "taken" + 1
     WHERE "contest_id" = :contestId AND "account_id" = :accountId AND "taken" < :most`,
    { contestId, accountId, most },
  );
  return changed === 1;
}

export async function giveContestPlaceBack(tx: Tx, contestId: Id, accountId: Id): Promise<void> {
  await tx.db.change(
    `UPDATE "contest_places" SET "taken" = "taken" - 1
     WHERE "contest_id" = :contestId AND "account_id" = :accountId AND "taken" > 0`,
    { contestId, accountId },
  );
}
