import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';

/** Words a participant agreed to and has not taken back. */
export interface GivenConsent {
  readonly questionId: Id;
  readonly text: string;
  readonly givenAt: Instant;
}

export function givenConsents(ctx: Ctx, participantId: Id): Promise<GivenConsent[]> {
  return ctx.db.rows<GivenConsent>(
    `SELECT "question_id", "text", "given_at" FROM "consents"
     WHERE "participant_id" = :participantId AND "withdrawn_at" IS NULL`,
    { participantId },
  );
}

/** The words and the day they were agreed to stay; from now on they no longer hold. */
export async function withdrawConsent(tx: Tx, participantId: Id, questionId: Id): Promise<void> {
  await tx.db.change(
    `UPDATE "consents" SET "withdrawn_at" = :now
     WHERE "participant_id" = :participantId AND "question_id" = :questionId AND "withdrawn_at" IS NULL`,
    { participantId, questionId, now: tx.now },
  );
}
