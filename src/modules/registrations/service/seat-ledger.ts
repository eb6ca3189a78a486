import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/context.js';
import { DomainError } from '../../../kernel/domain-error.js';
import type { Id } from '../../../kernel/id.js';
import { claimsOf, markHolding, type SeatClaim } from '../data/seat-claim.repository.js';
import { arrive, changeQueue, giveBack, takeAsHead, takeBeside, takeOrQueue } from '../data/seat-counter.repository.js';

/** Units wanted from a pool. */
export interface SeatRequest {
  readonly poolId: Id;
  readonly units: number;
}

/** Seated in every pool, or waiting for the first pool that had no room. */
export type Seating =
  | { readonly seated: true; readonly claims: readonly SeatClaim[] }
  | {
      readonly seated: false;
      readonly claims: readonly SeatClaim[];
      readonly blockingPoolId: Id;
      readonly arrival: number;
    };

/** What a retry for the head of a queue found: seats everywhere, or the pool that refused. */
export type HeadSeating =
  { readonly seated: true } | { readonly seated: false; readonly refusedBy: Id; readonly arrival: number };

/**
 * The only code that moves seats. Every path that uses capacity (page, waitlist, office, import) comes here.
 * Pools are taken in ascending id order, each by one update that also hands out the arrival number; on the first
 * refusal what was taken is given back in the same unit of work, so nobody ever sees it.
 */
@Injectable()
export class SeatLedger {
  /** Seats a newcomer in all pools or in none. Nobody passes people who already wait for a pool. */
  async seatNewcomer(tx: Tx, requests: readonly SeatRequest[]): Promise<Seating> {
    const claims: SeatClaim[] = [];
    let refused: SeatClaim | null = null;
    for (const { poolId, units } of inIdOrder(requests)) {
      const claim: SeatClaim = refused
        ? { poolId, units, arrival: await arrive(tx, poolId), holds: false }
        : { poolId, units, ...(await takeOrQueue(tx, poolId, units)) };
      if (!claim.holds) refused ??= claim;
      claims.push(claim);
    }
    if (!refused) return { seated: true, claims };
    for (const claim of claims.filter(({ holds }) => holds)) await giveBack(tx, claim.poolId, claim.units);
    return {
      seated: false,
      claims: claims.map((claim) => ({ ...claim, holds: false })),
      blockingPoolId: refused.poolId,
      arrival: refused.arrival,
    };
  }

  /**
   * Tries to seat the first in `queuePoolId`'s queue in all its pools. On success the registration has left the
   * queue. The caller holds the locks of all pools of the offering.
   */
  async seatHead(tx: Tx, registrationId: Id, queuePoolId: Id): Promise<HeadSeating> {
    const claims = await claimsOf(tx, registrationId);
    const taken: SeatClaim[] = [];
    for (const claim of claims) {
      const take = claim.poolId === queuePoolId ? takeAsHead : takeBeside;
      if (!(await take(tx, claim.poolId, claim.units))) {
        for (const { poolId, units } of taken) await giveBack(tx, poolId, units);
        return { seated: false, refusedBy: claim.poolId, arrival: claim.arrival };
      }
      taken.push(claim);
    }
    await markHolding(tx, registrationId, true);
    await changeQueue(tx, queuePoolId, -1);
    return { seated: true };
  }

  /** Moves a waiting registration from one pool's queue to another's, where it stands by its arrival there. */
  async changeQueues(tx: Tx, fromPoolId: Id, toPoolId: Id): Promise<void> {
    await changeQueue(tx, fromPoolId, -1);
    await changeQueue(tx, toPoolId, 1);
  }

  /** Frees what a registration held. Returns the pools in which there may be room now. */
  async release(tx: Tx, registrationId: Id): Promise<readonly Id[]> {
    const held = (await claimsOf(tx, registrationId)).filter(({ holds }) => holds);
    for (const { poolId, units } of held) await giveBack(tx, poolId, units);
    if (held.length > 0) await markHolding(tx, registrationId, false);
    return held.map(({ poolId }) => poolId);
  }

  /** Takes a registration out of a pool's queue. */
  async leaveQueue(tx: Tx, poolId: Id): Promise<void> {
    await changeQueue(tx, poolId, -1);
  }
}

function inIdOrder(requests: readonly SeatRequest[]): readonly SeatRequest[] {
  const sorted = [...requests].sort((left, right) => (left.poolId < right.poolId ? -1 : 1));
  if (sorted.some((request, index) => request.poolId === sorted[index + 1]?.poolId)) {
    throw new DomainError('invalid', 'registrations.pool_twice');
  }
  return sorted;
}
