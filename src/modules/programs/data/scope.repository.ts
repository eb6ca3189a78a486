import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { LocalizedText } from '../../../kernel/localized-text.js';
import type { Ctx, SqlParams } from '../../../platform/database/context.js';
import { textOf } from './offering-row.js';

export type ScopedKind = 'program' | 'edition' | 'contest' | 'offering' | 'region';

/** A place with its ancestors' ids and names, highest first. */
export interface Place {
  readonly id: Id;
  readonly names: readonly LocalizedText[];
  readonly programId: Id;
  readonly editionId: Id | null;
  readonly contestId: Id | null;
}

interface PlaceRow {
  readonly id: Id;
  readonly programId: Id;
  readonly editionId: Id | null;
  readonly contestId: Id | null;
  readonly first: string;
  readonly second: string | null;
  readonly third: string | null;
}

const NONE = 'CAST(NULL AS varchar(36))';

/** Per kind: the columns and tables, the id column, and the order a form should offer. */
const PLACES: Readonly<Record<ScopedKind, readonly [select: string, id: string, order: string]>> = {
  program: [
    `p.id, p.id AS program_id, ${NONE} AS edition_id, ${NONE} AS contest_id, p.name AS first, NULL AS second, NULL AS third FROM programs p`,
    'p.id',
    'p.position, p.id',
  ],
  edition: [
    `e.id, e.program_id, e.id AS edition_id, ${NONE} AS contest_id, p.name AS first, e.name AS second, NULL AS third
      FROM editions e JOIN programs p ON p.id = e.program_id`,
    'e.id',
    'p.position, e.id DESC',
  ],
  contest: [
    `c.id, e.program_id, c.edition_id, c.id AS contest_id, p.name AS first, e.name AS second, c.name AS third
      FROM contests c JOIN editions e ON e.id = c.edition_id JOIN programs p ON p.id = e.program_id`,
    'c.id',
    'p.position, e.id DESC, c.position',
  ],
  offering: [
    `o.id, o.program_id, o.edition_id, o.contest_id, p.name AS first, e.name AS second, o.title AS third
      FROM offerings o JOIN editions e ON e.id = o.edition_id JOIN programs p ON p.id = o.program_id`,
    'o.id',
    'p.position, e.id DESC, o.sort_key, o.id',
  ],
  region: [
    `r.id, r.program_id, ${NONE} AS edition_id, ${NONE} AS contest_id, p.name AS first, r.name AS second, NULL AS third
      FROM regions r JOIN programs p ON p.id = r.program_id`,
    'r.id',
    'p.position, r.position, r.id',
  ],
};

@Injectable()
export class ScopeRepository {
  async list(ctx: Ctx, kind: ScopedKind): Promise<Place[]> {
    const [select, , order] = PLACES[kind];
    return this.places(ctx, `SELECT ${select} ORDER BY ${order}`, {});
  }

  async find(ctx: Ctx, kind: ScopedKind, ids: readonly Id[]): Promise<Place[]> {
    const [select, id] = PLACES[kind];
    return this.places(ctx, `SELECT ${select} WHERE ${id} IN (:ids)`, { ids });
  }

  /** The regions themselves and all below them. */
  async regionsWithin(ctx: Ctx, ids: readonly Id[]): Promise<Id[]> {
    const sql = `WITH RECURSIVE below (id) AS (
        SELECT id FROM regions WHERE id IN (:ids)
        UNION SELECT r.id FROM regions r JOIN below b ON r.parent_id = b.id
      ) SELECT id FROM below`;
    return (await ctx.db.rows<{ id: Id }>(sql, { ids })).map(({ id }) => id);
  }

  private async places(ctx: Ctx, sql: string, params: SqlParams): Promise<Place[]> {
    const rows = await ctx.db.rows<PlaceRow>(sql, params);
    return rows.map(({ first, second, third, ...ids }) => ({
      ...ids,
      names: [first, second, third].filter((name) => name !== null).map(textOf),
    }));
  }
}
