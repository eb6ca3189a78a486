import type { Tx } from '../../../platform/database/context.js';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { RegistrationState } from '../domain/registration-state.js';

/** What a change writes beside the state; the rest of the row keeps its values. */
export interface StateFields {
  readonly blockingPoolId: Id | null;
  readonly queueArrival: number | null;
  readonly offerExpiresAt: Instant | null;
  readonly reason: string | null;
}

/** Changes the state only if it is still `from`; false means somebody was faster. */
export async function changeState(
  tx: Tx,
  id: Id,
  from: RegistrationState,
  to: RegistrationState,
  fields: StateFields,
): Promise<boolean> {
  const changed = await tx.db.change(
    `UPDATE "registrations" SET "state" = :to, "state_since" = :now, "version" = "version" + 1,
       "blocking_pool_id" = :blockingPoolId, "queue_arrival" = :queueArrival,
       "offer_expires_at" = :offerExpiresAt, "reason" = :reason
     WHERE "id" = :id AND "state" = :from`,
    { id, from, to, now: tx.now, ...fields },
  );
  return changed === 1;
}

/** Ended registrations free the person for a new one. */
export async function endParticipation(tx: Tx, registrationId: Id): Promise<void> {
  await tx.db.change(`UPDATE "participants" SET "live" = :live WHERE "registration_id" = :registrationId`, {
    registrationId,
    live: false,
  });
}

/** Counts a change that is none of the state, if nobody changed the registration meanwhile. */
export async function countVersion(tx: Tx, id: Id, version: number): Promise<boolean> {
  const changed = await tx.db.change(
    `UPDATE "registrations" SET "version" = "version" + 1 WHERE "id" = :id AND "version" = :version`,
    { id, version },
  );
  return changed === 1;
}
