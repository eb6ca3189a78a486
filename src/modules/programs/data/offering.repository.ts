import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, InsertRow, SqlValue, Tx } from '../../../platform/database/context.js';
import type { OfferingState } from '../domain/offering-state.js';
import type { OfferingView } from '../domain/offering-view.js';
import { OFFERING_COLUMNS, OFFERING_TABLES, offeringOf, type OfferingRow } from './offering-row.js';

@Injectable()
export class OfferingRepository {
  async byId(ctx: Ctx, id: Id): Promise<OfferingView | null> {
    return this.one(ctx, 'o.id = :key', id);
  }

  async bySlug(ctx: Ctx, slug: string): Promise<OfferingView | null> {
    return this.one(ctx, 'o.slug = :key', slug);
  }

  async byIds(ctx: Ctx, ids: readonly Id[]): Promise<OfferingView[]> {
    const sql = `SELECT ${OFFERING_COLUMNS} FROM ${OFFERING_TABLES} WHERE o.id IN (:ids)`;
    return (await ctx.db.rows<OfferingRow>(sql, { ids })).map(offeringOf);
  }

  /** What a program shows or has shown, newest first; drafts left out. */
  async shownBy(ctx: Ctx, programId: Id): Promise<OfferingView[]> {
    const sql = `SELECT ${OFFERING_COLUMNS} FROM ${OFFERING_TABLES}
      WHERE o.program_id = :programId AND o.state IN ('published', 'closed') ORDER BY o.created_at DESC, o.id DESC`;
    return (await ctx.db.rows<OfferingRow>(sql, { programId })).map(offeringOf);
  }

  async slugTaken(ctx: Ctx, slug: string): Promise<boolean> {
    return (await ctx.db.row('SELECT 1 AS taken FROM offerings WHERE slug = :slug', { slug })) !== undefined;
  }

  async insert(tx: Tx, row: InsertRow): Promise<void> {
    await tx.db.insert('offerings', row);
  }

  /** Writes the columns if the offering still has this version; `false` when someone else was faster. */
  async update(tx: Tx, id: Id, version: number, columns: Readonly<Record<string, SqlValue>>): Promise<boolean> {
    const assignments = Object.keys(columns).map((column) => `${column} = :${column}`);
    const sql = `UPDATE offerings SET ${assignments.join(', ')}, version = version + 1 WHERE id = :id AND version = :version`;
    return (await tx.db.change(sql, { ...columns, id, version })) === 1;
  }

  /** Moves the state if it still is `from`; the first publication keeps its time. */
  async move(tx: Tx, id: Id, from: OfferingState, to: OfferingState, at: Instant): Promise<boolean> {
    const publishedAt = to === 'published' ? at : null;
    const sql = `UPDATE offerings SET state = :to, version = version + 1, published_at = COALESCE(published_at, :publishedAt)
      WHERE id = :id AND state = :from`;
    return (await tx.db.change(sql, { id, from, to, publishedAt })) === 1;
  }

  /** Puts it into a contest, or out of any. */
  async stand(tx: Tx, id: Id, contestId: Id | null): Promise<void> {
    await tx.db.change('UPDATE offerings SET contest_id = :contestId, version = version + 1 WHERE id = :id', {
      id,
      contestId,
    });
  }

  private async one(ctx: Ctx, condition: string, key: string): Promise<OfferingView | null> {
    const sql = `SELECT ${OFFERING_COLUMNS} FROM ${OFFERING_TABLES} WHERE ${condition}`;
    const row = await ctx.db.row<OfferingRow>(sql, { key });
    return row ? offeringOf(row) : null;
  }
}
