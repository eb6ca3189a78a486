import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, SqlParams, Tx } from '../../../platform/database/context.js';
import type { Edition, EditionDraft, NamedEdition } from '../domain/program.js';
import type { ShelfState } from '../domain/shelf-state.js';
import { textOf } from './offering-row.js';

type Stored = Omit<NamedEdition, 'name' | 'summary' | 'programName'> &
  Record<'name' | 'summary' | 'programName', string>;

const EDITION = `SELECT e.id, e.program_id, e.slug, e.name, e.summary, e.state, e.starts_at, e.ends_at, e.version,
    p.name AS program_name
  FROM editions e JOIN programs p ON p.id = e.program_id`;
const NEWEST = 'CASE WHEN e.starts_at IS NULL THEN 1 ELSE 0 END, e.starts_at DESC, e.id DESC';

@Injectable()
export class EditionRepository {
  /** Newest first, drafts and archived ones included. */
  async ofProgram(ctx: Ctx, programId: Id): Promise<Edition[]> {
    return this.many(ctx, `e.program_id = :programId ORDER BY ${NEWEST}`, { programId });
  }

  async byId(ctx: Ctx, id: Id): Promise<NamedEdition | null> {
    return (await this.many(ctx, 'e.id = :id', { id }))[0] ?? null;
  }

  /** Every edition that is not archived, for choosing where a new offering stands; newest first within its program. */
  async live(ctx: Ctx): Promise<NamedEdition[]> {
    const live = `e.state <> 'archived' AND p.state <> 'archived'`;
    return this.many(ctx, `${live} ORDER BY p.position, p.id, ${NEWEST}`, {});
  }

  async slugTaken(ctx: Ctx, programId: Id, slug: string, besides: Id | null): Promise<boolean> {
    const sql = 'SELECT id FROM editions WHERE program_id = :programId AND slug = :slug';
    const found = await ctx.db.row<{ id: Id }>(sql, { programId, slug });
    return found !== undefined && found.id !== besides;
  }

  /** `false` when the program has an edition of this slug. */
  async insert(tx: Tx, id: Id, programId: Id, draft: EditionDraft): Promise<boolean> {
    const { slug, startsAt, endsAt } = draft;
    const words = { name: JSON.stringify(draft.name), summary: JSON.stringify(draft.summary) };
    const row = { id, programId, slug, ...words, state: 'draft', startsAt, endsAt, version: 1, createdAt: tx.now };
    return (await tx.db.insert('editions', row, { orIgnore: true })) === 1;
  }

  /** Writes the draft if the edition still has this version; `false` when someone else was faster. */
  async update(tx: Tx, id: Id, version: number, draft: EditionDraft): Promise<boolean> {
    const sql = `UPDATE editions SET slug = :slug, name = :name, summary = :summary, starts_at = :startsAt,
      ends_at = :endsAt, version = version + 1 WHERE id = :id AND version = :version`;
    const { slug, startsAt, endsAt } = draft;
    const words = { name: JSON.stringify(draft.name), summary: JSON.stringify(draft.summary) };
    return (await tx.db.change(sql, { slug, startsAt, endsAt, ...words, id, version })) === 1;
  }

  async move(tx: Tx, id: Id, from: ShelfState, to: ShelfState): Promise<boolean> {
    const sql = 'UPDATE editions SET state = :to, version = version + 1 WHERE id = :id AND state = :from';
    return (await tx.db.change(sql, { id, from, to })) === 1;
  }

  private async many(ctx: Ctx, tail: string, params: SqlParams): Promise<NamedEdition[]> {
    const rows = await ctx.db.rows<Stored>(`${EDITION} WHERE ${tail}`, params);
    return rows.map((row) => ({
      ...row,
      name: textOf(row.name),
      summary: textOf(row.summary),
      programName: textOf(row.programName),
    }));
  }
}
