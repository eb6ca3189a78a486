import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { PageOf } from '../../../kernel/page-of.js';
import { searchKey } from '../../../kernel/search-key.js';
import type { Ctx } from '../../../platform/database/context.js';
import type { AccountState } from '../domain/account.js';

/** One line of a list of people. `address` is the primary one. */
export interface PersonLine {
  readonly id: Id;
  readonly state: AccountState;
  readonly displayName: string;
  readonly latinName: string;
  readonly address: string;
  readonly createdAt: Instant;
}

export interface PeopleQuery {
  /** Words of a name or an address, in any order. */
  readonly text: string;
  readonly sort: 'name' | 'newest';
  readonly page: number;
  readonly size: number;
}

const ORDERS = { name: 'a.sort_key, a.id', newest: 'a.id DESC' } as const;
const MOST_WORDS = 5;

@Injectable()
export class PeopleRepository {
  async search(ctx: Ctx, query: PeopleQuery): Promise<PageOf<PersonLine>> {
    const words = searchKey(query.text).split(' ').filter(Boolean).slice(0, MOST_WORDS);
    const conditions = words.map((_, index) => ` AND a.search_key LIKE :word${index} ESCAPE '!'`).join('');
    const params = Object.fromEntries(
      words.map((word, index) => [`word${index}`, `%${word.replace(/[!%_]/gu, '!$&')}%`]),
    );
    const from = `FROM accounts a JOIN account_addresses p ON p.account_id = a.id AND p.is_primary WHERE 1 = 1${conditions}`;
    const count = await ctx.db.row<{ total: number }>(`SELECT COUNT(*) AS total ${from}`, params);
    const rows = await ctx.db.rows<PersonLine>(
      `SELECT a.id, a.state, a.display_name, a.latin_name, p.address, a.created_at ${from}
       ORDER BY ${ORDERS[query.sort]} LIMIT :size OFFSET :offset`,
      { ...params, size: query.size, offset: (query.page - 1) * query.size },
    );
    return { rows, total: Number(count?.total ?? 0), page: query.page, size: query.size };
  }

  async count(ctx: Ctx): Promise<number> {
    const row = await ctx.db.row<{ total: number }>(`SELECT COUNT(*) AS total FROM accounts WHERE state = 'active'`);
    return Number(row?.total ?? 0);
  }

  async names(ctx: Ctx, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    const sql = 'SELECT id, display_name FROM accounts WHERE id IN (:ids)';
    const rows = await ctx.db.rows<{ id: Id; displayName: string }>(sql, { ids });
    return new Map(rows.map((row) => [row.id, row.displayName]));
  }
}
