import { Injectable } from '@nestjs/common';
import type { PageOf } from '../../../kernel/page-of.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { Ctx, SqlParams } from '../../../platform/database/context.js';
import type { InstitutionState, InstitutionView } from '../domain/institution.js';
import { INSTITUTION_COLUMNS, viewsOf, type InstitutionRow } from './institution-row.js';

export interface InstitutionFilter {
  /** Words of a name in any language, an alias or a domain, in any order. */
  readonly text: string;
  readonly state: InstitutionState | null;
  readonly country: string | null;
  readonly sort: 'name' | 'newest';
  readonly page: number;
  readonly size: number;
}

const MOST_WORDS = 5;
const ORDERS = { name: 'i.sort_key, i.id', newest: 'i.id DESC' } as const;

@Injectable()
export class InstitutionSearchRepository {
  /** Approved institutions that hold every word, those first where a name begins with the text. */
  async best(ctx: Ctx, text: string, most: number): Promise<InstitutionView[]> {
    const { sql, params } = holding(text);
    const start = likeText(searchKey(text));
    const rows = await ctx.db.rows<InstitutionRow>(
      `SELECT ${INSTITUTION_COLUMNS} FROM institutions i WHERE i.state = 'approved'${sql}
       ORDER BY CASE WHEN i.search_key LIKE :begins ESCAPE '!' THEN 0
                     WHEN i.search_key LIKE :word ESCAPE '!' THEN 1 ELSE 2 END, i.sort_key, i.id LIMIT :most`,
      { ...params, begins: `${start}%`, word: `% ${start}%`, most },
    );
    return viewsOf(ctx, rows);
  }

  async list(ctx: Ctx, filter: InstitutionFilter): Promise<PageOf<InstitutionView>> {
    const { from, params } = filtered(filter);
    const count = await ctx.db.row<{ total: number }>(`SELECT COUNT(*) AS total ${from}`, params);
    const total = Number(count?.total ?? 0);
    const page = Math.min(Math.max(1, filter.page), Math.max(1, Math.ceil(total / filter.size)));
    const rows = await ctx.db.rows<InstitutionRow>(
      `SELECT ${INSTITUTION_COLUMNS} ${from} ORDER BY ${ORDERS[filter.sort]} LIMIT :size OFFSET :offset`,
      { ...params, size: filter.size, offset: (page - 1) * filter.size },
    );
    return { rows: await viewsOf(ctx, rows), total, page, size: filter.size };
  }

  /** How many there are in each state, whatever the filter of states says. */
  async counts(ctx: Ctx, filter: Pick<InstitutionFilter, 'text' | 'country'>): Promise<Map<InstitutionState, number>> {
    const { from, params } = filtered({ ...filter, state: null });
    const rows = await ctx.db.rows<{ state: InstitutionState; total: number }>(
      `SELECT i.state, COUNT(*) AS total ${from} GROUP BY i.state`,
      params,
    );
    return new Map(rows.map(({ state, total }) => [state, Number(total)]));
  }
}

function filtered({ text, state, country }: Pick<InstitutionFilter, 'text' | 'state' | 'country'>) {
  const { sql, params } = holding(text);
  const conditions = ['1 = 1', ...(state ? ['i.state = :state'] : []), ...(country ? ['i.country = :country'] : [])];
  return {
    from: `FROM institutions i WHERE ${conditions.join(' AND ')}${sql}`,
    params: { ...params, ...(state ? { state } : {}), ...(country ? { country } : {}) },
  };
}

/** A condition that every word of the text stands somewhere in the key; Chinese is found inside a word too. */
function holding(text: string): { sql: string; params: SqlParams } {
  const words = searchKey(text).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  return {
    sql: words.map((_, index) => ` AND i.search_key LIKE :word${index} ESCAPE '!'`).join(''),
    params: Object.fromEntries(words.map((word, index) => [`word${index}`, `%${likeText(word)}%`])),
  };
}

function likeText(text: string): string {
  return text.replace(/[!%_]/gu, '!$&');
}
