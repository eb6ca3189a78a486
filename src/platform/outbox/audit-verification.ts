import { Injectable } from '@nestjs/common';
import type { Ctx } from '../database/context.js';
import { GENESIS, linkHash, type ChainLink } from './audit-chain.js';
import { isGenuine } from './event-digest.js';
import { EVENT_COLUMNS, type EventRow } from './event-row.js';

export interface Verification {
  readonly links: number;
  /** Events not dispatched yet: none when a worker runs and all is quiet. */
  readonly waiting: number;
  /** What does not hold, in words for an operator; at most `MOST_FAULTS`. */
  readonly faults: readonly string[];
}

const BATCH = 1_000;
const MOST_FAULTS = 20;

type LinkedRow = ChainLink & Omit<EventRow, 'id'> & { readonly id: EventRow['id'] | null };

/** Walks the whole audit chain and recomputes everything it claims. */
@Injectable()
export class AuditVerification {
  async verify(ctx: Ctx): Promise<Verification> {
    const faults: string[] = [];
    let last = { position: 0, hash: GENESIS };
    for (;;) {
      const rows = await this.batch(ctx, last.position);
      for (const row of rows) {
        faults.push(...faultsOf(row, last));
        last = { position: Number(row.position), hash: row.hash };
      }
      if (rows.length < BATCH || faults.length >= MOST_FAULTS) break;
    }
    const { waiting, orphans } = await this.unlinked(ctx);
    if (orphans > 0) faults.push(`${orphans} events claim a place in the chain that is not theirs`);
    return { links: last.position, waiting, faults: faults.slice(0, MOST_FAULTS) };
  }

  private batch(ctx: Ctx, after: number): Promise<LinkedRow[]> {
    return ctx.db.rows<LinkedRow>(
      `SELECT audit_chain.position, audit_chain.event_id, audit_chain.event_digest, audit_chain.previous_hash,
              audit_chain.hash, ${EVENT_COLUMNS}
       FROM audit_chain LEFT JOIN events ON events.id = audit_chain.event_id
       WHERE audit_chain.position > :after ORDER BY audit_chain.position LIMIT :batch`,
      { after, batch: BATCH },
    );
  }

  private async unlinked(ctx: Ctx): Promise<{ waiting: number; orphans: number }> {
    const row = await ctx.db.row<{ waiting: number; orphans: number }>(
      `SELECT (SELECT count(*) FROM events WHERE chain_position IS NULL) AS waiting,
              (SELECT count(*) FROM events LEFT JOIN audit_chain ON audit_chain.event_id = events.id
               WHERE events.chain_position IS NOT NULL
                 AND (audit_chain.position IS NULL OR audit_chain.position <> events.chain_position)) AS orphans`,
    );
    return { waiting: Number(row?.waiting ?? 0), orphans: Number(row?.orphans ?? 0) };
  }
}

function faultsOf(row: LinkedRow, last: { position: number; hash: string }): string[] {
  const link = `link ${row.position}`;
  const faults: string[] = [];
  if (Number(row.position) !== last.position + 1)
    faults.push(`${link} follows link ${last.position}: some are missing`);
  if (row.previousHash !== last.hash) faults.push(`${link} does not continue the one before it`);
  if (linkHash({ ...row, position: Number(row.position) }) !== row.hash) faults.push(`${link} was changed`);
  if (row.id === null) faults.push(`the event of ${link} is gone`);
  else if (row.digest !== row.eventDigest || !isGenuine({ ...row, id: row.id }))
    faults.push(`the event of ${link} was changed`);
  return faults;
}
