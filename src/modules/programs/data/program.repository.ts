import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, SqlParams, Tx } from '../../../platform/database/context.js';
import type { Program, ProgramDraft } from '../domain/program.js';
import type { ShelfState } from '../domain/shelf-state.js';
import { textOf } from './offering-row.js';

type Texts = 'name' | 'summary' | 'body' | 'audience' | 'steps' | 'gains';
type Stored = Omit<Program, Texts | 'example'> & Record<Texts, string> & { example: number | boolean };

const PROGRAM = `SELECT p.id, p.slug, p.name, p.summary, p.body, p.audience, p.steps, p.gains, p.state, p.hue,
  p.drawing, p.position, p.example, p.version FROM programs p`;

@Injectable()
export class ProgramRepository {
  /** Those in the open, in their order. */
  async published(ctx: Ctx): Promise<Program[]> {
    return this.many(ctx, `p.state = 'published'`, {});
  }

  /** Those a condition of `Access.where` allows, whatever their state. */
  async allowed(ctx: Ctx, condition: string, params: SqlParams): Promise<Program[]> {
    return this.many(ctx, condition, params);
  }

  async bySlug(ctx: Ctx, slug: string): Promise<Program | null> {
    return (await this.many(ctx, 'p.slug = :slug', { slug }))[0] ?? null;
  }

  async byId(ctx: Ctx, id: Id): Promise<Program | null> {
    return (await this.many(ctx, 'p.id = :id', { id }))[0] ?? null;
  }

  /** Whether another program has this slug. */
  async slugTaken(ctx: Ctx, slug: string, besides: Id | null): Promise<boolean> {
    const found = await ctx.db.row<{ id: Id }>('SELECT id FROM programs WHERE slug = :slug', { slug });
    return found !== undefined && found.id !== besides;
  }

  /** How many editions each program has. */
  async editionCounts(ctx: Ctx): Promise<ReadonlyMap<Id, number>> {
    const rows = await ctx.db.rows<{ programId: Id; total: number }>(
      'SELECT program_id, COUNT(*) AS total FROM editions GROUP BY program_id',
    );
    return new Map(rows.map(({ programId, total }) => [programId, Number(total)]));
  }

  async nextPosition(ctx: Ctx): Promise<number> {
    const row = await ctx.db.row<{ last: number | null }>('SELECT MAX(position) AS last FROM programs');
    return Number(row?.last ?? -1) + 1;
  }

  /** Colours of programs' own, for the theme file. */
  async ownHues(ctx: Pick<Ctx, 'db'>): Promise<Program['hue'][]> {
    const sql = `SELECT DISTINCT hue FROM programs WHERE hue LIKE 'own-%' ORDER BY hue`;
    return (await ctx.db.rows<{ hue: Program['hue'] }>(sql)).map(({ hue }) => hue);
  }

  /** `false` when the slug is taken. */
  async insert(tx: Tx, id: Id, draft: ProgramDraft): Promise<boolean> {
    const row = { id, ...columns(draft), state: 'draft', example: false, version: 1, createdAt: tx.now };
    return (await tx.db.insert('programs', row, { orIgnore: true })) === 1;
  }

  /** Writes the draft if the program still has this version; `false` when someone else was faster. */
  async update(tx: Tx, id: Id, version: number, draft: ProgramDraft): Promise<boolean> {
    const values = columns(draft);
    const assignments = Object.keys(values).map((column) => `${column} = :${column}`);
    const sql = `UPDATE programs SET ${assignments.join(', ')}, version = version + 1 WHERE id = :id AND version = :version`;
    return (await tx.db.change(sql, { ...values, id, version })) === 1;
  }

  async move(tx: Tx, id: Id, from: ShelfState, to: ShelfState): Promise<boolean> {
    const sql = 'UPDATE programs SET state = :to, version = version + 1 WHERE id = :id AND state = :from';
    return (await tx.db.change(sql, { id, from, to })) === 1;
  }

  private async many(ctx: Ctx, condition: string, params: SqlParams): Promise<Program[]> {
    const sql = `${PROGRAM} WHERE ${condition} ORDER BY p.position, p.id`;
    return (await ctx.db.rows<Stored>(sql, params)).map(programOf);
  }
}

/** Every name is one word, so they are columns as they are. */
function columns({ slug, hue, drawing, position, ...texts }: ProgramDraft) {
  const { name, summary, body, audience, steps, gains } = texts;
  const words = { name, summary, body, audience, steps, gains };
  return {
    slug,
    hue,
    drawing,
    position,
    ...Object.fromEntries(Object.entries(words).map(([column, text]) => [column, JSON.stringify(text)])),
  };
}

function programOf(row: Stored): Program {
  const { name, summary, body, audience, steps, gains } = row;
  return {
    ...row,
    name: textOf(name),
    summary: textOf(summary),
    body: textOf(body),
    audience: textOf(audience),
    steps: textOf(steps),
    gains: textOf(gains),
    example: Boolean(row.example),
  };
}
