import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { Edition, NamedEdition, Program } from '../domain/program.js';
import { textOf } from './offering-row.js';

type Stored<Thing, Texts extends keyof Thing> = Omit<Thing, Texts> & Record<Texts, string>;

const PROGRAM = 'SELECT id, slug, name, summary, body, hue, example FROM programs';
const EDITION = 'SELECT e.id, e.program_id, e.slug, e.name, e.starts_at, e.ends_at FROM editions e';

@Injectable()
export class ProgramRepository {
  async all(ctx: Ctx): Promise<Program[]> {
    return (await ctx.db.rows<Stored<Program, 'name' | 'summary' | 'body'>>(`${PROGRAM} ORDER BY position, id`)).map(
      programOf,
    );
  }

  async bySlug(ctx: Ctx, slug: string): Promise<Program | null> {
    const row = await ctx.db.row<Stored<Program, 'name' | 'summary' | 'body'>>(`${PROGRAM} WHERE slug = :slug`, {
      slug,
    });
    return row ? programOf(row) : null;
  }

  async byId(ctx: Ctx, id: Id): Promise<Program | null> {
    const row = await ctx.db.row<Stored<Program, 'name' | 'summary' | 'body'>>(`${PROGRAM} WHERE id = :id`, { id });
    return row ? programOf(row) : null;
  }

  /** Newest first. */
  async editionsOf(ctx: Ctx, programId: Id): Promise<Edition[]> {
    const sql = `${EDITION} WHERE e.program_id = :programId
      ORDER BY CASE WHEN e.starts_at IS NULL THEN 1 ELSE 0 END, e.starts_at DESC, e.id DESC`;
    return (await ctx.db.rows<Stored<Edition, 'name'>>(sql, { programId })).map(editionOf);
  }

  async edition(ctx: Ctx, id: Id): Promise<Edition | null> {
    const row = await ctx.db.row<Stored<Edition, 'name'>>(`${EDITION} WHERE e.id = :id`, { id });
    return row ? editionOf(row) : null;
  }

  /** Every edition, for choosing where a new offering stands; newest first within its program. */
  async editions(ctx: Ctx): Promise<NamedEdition[]> {
    const sql = `SELECT e.id, e.program_id, e.slug, e.name, e.starts_at, e.ends_at, p.name AS program_name
      FROM editions e JOIN programs p ON p.id = e.program_id
      ORDER BY p.position, CASE WHEN e.starts_at IS NULL THEN 1 ELSE 0 END, e.starts_at DESC, e.id`;
    const rows = await ctx.db.rows<Stored<NamedEdition, 'name' | 'programName'>>(sql);
    return rows.map((row) => ({ ...row, name: textOf(row.name), programName: textOf(row.programName) }));
  }
}

function programOf(row: Stored<Program, 'name' | 'summary' | 'body'>): Program {
  return {
    ...row,
    name: textOf(row.name),
    summary: textOf(row.summary),
    body: textOf(row.body),
    example: Boolean(row.example),
  };
}

function editionOf(row: Stored<Edition, 'name'>): Edition {
  return { ...row, name: textOf(row.name) };
}
