import { Injectable } from '@nestjs/common';
import { digestOf } from '../../kernel/digest.js';
import type { Id } from '../../kernel/id.js';
import type { Ctx, Tx } from '../database/context.js';

export interface ChainLink {
  readonly position: number;
  readonly eventId: Id;
  readonly eventDigest: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** Held by whoever adds to the chain on PostgreSQL, until its commit. Any number that no other lock of ours uses. */
export const CHAIN_LOCK = 7_204_011;
export const GENESIS = '0'.repeat(64);

/** Each link's hash covers the one before, so a change, a removal or a swap shows from there on. */
export function linkHash(link: Omit<ChainLink, 'hash'>): string {
  return digestOf(`${link.position}|${link.eventId}|${link.eventDigest}|${link.previousHash}`);
}

/** Ids and digests of all events in the order they were dispatched. Holds nothing personal, so nothing is ever erased. */
@Injectable()
export class AuditChain {
  async last(ctx: Ctx): Promise<{ position: number; hash: string }> {
    const row = await ctx.db.row<{ position: number; hash: string }>(
      `SELECT position, hash FROM audit_chain ORDER BY position DESC LIMIT 1`,
    );
    return row ?? { position: 0, hash: GENESIS };
  }

  /** Adds the events at the end, in the given order, and marks them as dispatched. One at a time: it may wait. */
  async append(tx: Tx, events: readonly { id: Id; digest: string }[]): Promise<void> {
    if (tx.db.dialect === 'postgres') await tx.db.rows(`SELECT pg_advisory_xact_lock(:lock)`, { lock: CHAIN_LOCK });
    let { position, hash } = await this.last(tx);
    const links: ChainLink[] = [];
    for (const event of events) {
      position += 1;
      const link = { position, eventId: event.id, eventDigest: event.digest, previousHash: hash };
      hash = linkHash(link);
      links.push({ ...link, hash });
    }
    await tx.db.insert(
      'audit_chain',
      links.map((link) => ({ ...link })),
    );
    await tx.db.change(
      `UPDATE events SET chain_position = (SELECT position FROM audit_chain WHERE audit_chain.event_id = events.id)
       WHERE id IN (:ids)`,
      { ids: events.map((event) => event.id) },
    );
  }
}
