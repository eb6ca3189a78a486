import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { InstitutionState, InstitutionView } from '../domain/institution.js';
import { INSTITUTION_COLUMNS, viewsOf, type InstitutionRow } from './institution-row.js';

/** Where an institution stands: what a verb that is about to change something there must know. */
export interface Standing {
  readonly state: InstitutionState;
  readonly mergedIntoId: Id | null;
  readonly proposedBy: Id | null;
  readonly coordinatorId: Id | null;
}

/** Merges in a row that are followed; the doctor tells when there are more. */
const MOST_MERGES = 20;

@Injectable()
export class InstitutionRepository {
  async find(ctx: Ctx, id: Id): Promise<InstitutionView | undefined> {
    return (await this.findMany(ctx, [id]))[0];
  }

  async findMany(ctx: Ctx, ids: readonly Id[]): Promise<InstitutionView[]> {
    const sql = `SELECT ${INSTITUTION_COLUMNS} FROM institutions i WHERE i.id IN (:ids) ORDER BY i.sort_key, i.id`;
    return viewsOf(ctx, await ctx.db.rows<InstitutionRow>(sql, { ids }));
  }

  /** Which institution each of these lives on in, itself where it was never merged. */
  async survivors(ctx: Ctx, ids: readonly Id[]): Promise<ReadonlyMap<Id, Id>> {
    const sql = `WITH RECURSIVE chain (first, id, merged_into_id, depth) AS (
        SELECT id, id, merged_into_id, 0 FROM institutions WHERE id IN (:ids)
        UNION ALL SELECT c.first, i.id, i.merged_into_id, c.depth + 1
        FROM chain c JOIN institutions i ON i.id = c.merged_into_id WHERE c.depth < ${MOST_MERGES}
      ) SELECT first, id FROM chain WHERE merged_into_id IS NULL`;
    const rows = await ctx.db.rows<{ first: Id; id: Id }>(sql, { ids });
    return new Map(rows.map(({ first, id }) => [first, id]));
  }

  /** The institutions themselves and all below them; of a merged one, also what it lives on in. */
  async within(ctx: Ctx, ids: readonly Id[]): Promise<Id[]> {
    const sql = `WITH RECURSIVE below (id, merged_into_id) AS (
        SELECT id, merged_into_id FROM institutions WHERE id IN (:ids)
        UNION SELECT i.id, i.merged_into_id FROM institutions i JOIN below b ON i.parent_id = b.id OR i.id = b.merged_into_id
      ) SELECT id FROM below`;
    return (await ctx.db.rows<{ id: Id }>(sql, { ids })).map(({ id }) => id);
  }

  /** The institution and all above it, itself first. */
  async path(ctx: Ctx, id: Id): Promise<Id[]> {
    const sql = `WITH RECURSIVE above (id, parent_id, depth) AS (
        SELECT id, parent_id, 0 FROM institutions WHERE id = :id
        UNION SELECT i.id, i.parent_id, a.depth + 1 FROM institutions i JOIN above a ON i.id = a.parent_id WHERE a.depth < 20
      ) SELECT id FROM above ORDER BY depth`;
    return (await ctx.db.rows<{ id: Id }>(sql, { id })).map((row) => row.id);
  }

  /** The approved parts of an institution. */
  async partsOf(ctx: Ctx, id: Id): Promise<InstitutionView[]> {
    const sql = `SELECT ${INSTITUTION_COLUMNS} FROM institutions i
      WHERE i.parent_id = :id AND i.state = 'approved' ORDER BY i.sort_key, i.id`;
    return viewsOf(ctx, await ctx.db.rows<InstitutionRow>(sql, { id }));
  }

  /** Every approved institution, for forms that offer all. */
  async approved(ctx: Ctx): Promise<InstitutionView[]> {
    const sql = `SELECT ${INSTITUTION_COLUMNS} FROM institutions i WHERE i.state = 'approved' ORDER BY i.sort_key, i.id`;
    return viewsOf(ctx, await ctx.db.rows<InstitutionRow>(sql));
  }

  async proposerOf(ctx: Ctx, id: Id): Promise<Id | null> {
    const sql = 'SELECT proposed_by FROM institutions WHERE id = :id';
    return (await ctx.db.row<{ proposedBy: Id | null }>(sql, { id }))?.proposedBy ?? null;
  }

  /** The institutions that have one of these domains. */
  async byDomains(ctx: Ctx, domains: readonly string[]): Promise<{ domain: string; institutionId: Id }[]> {
    const sql = `SELECT d.domain, d.institution_id FROM institution_domains d
      JOIN institutions i ON i.id = d.institution_id AND i.state = 'approved' WHERE d.domain IN (:domains)`;
    return ctx.db.rows<{ domain: string; institutionId: Id }>(sql, { domains });
  }

  /** Holds the institution until the unit ends: its numbers are given, and it is merged, one unit at a time. */
  async lock(tx: Tx, id: Id): Promise<Standing | undefined> {
    const sql =
      'UPDATE institutions SET version = version WHERE id = :id RETURNING state, merged_into_id, proposed_by, coordinator_id';
    return (await tx.db.returning<Standing>(sql, { id }))[0];
  }
}
