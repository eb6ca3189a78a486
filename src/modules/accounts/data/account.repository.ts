import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import type { Id } from '../../../kernel/id.js';
import type { Locale } from '../../../kernel/locale.js';
import { searchKey, sortKey } from '../../../kernel/search-key.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { AccountState, AccountSummary } from '../domain/account.js';

/** The names and habits a person keeps up themselves. */
export interface ProfileColumns {
  readonly legalName: string;
  readonly latinName: string;
  readonly displayName: string;
  readonly locale: Locale;
  readonly zone: string | null;
}

export interface NewAccount extends ProfileColumns {
  readonly id: Id;
  readonly termsVersion: string | null;
}

export interface PasswordRow {
  readonly accountId: Id;
  readonly state: AccountState;
  readonly passwordHash: string | null;
}

const SUMMARY = `SELECT a.id, a.state, a.legal_name, a.latin_name, a.display_name, a.locale, a.zone, p.address
  FROM accounts a JOIN account_addresses p ON p.account_id = a.id AND p.is_primary`;

@Injectable()
export class AccountRepository {
  async find(ctx: Ctx, id: Id): Promise<AccountSummary | undefined> {
    return ctx.db.row<AccountSummary>(`${SUMMARY} WHERE a.id = :id`, { id });
  }

  async findMany(ctx: Ctx, ids: readonly Id[]): Promise<AccountSummary[]> {
    return ctx.db.rows<AccountSummary>(`${SUMMARY} WHERE a.id IN (:ids)`, { ids });
  }

  async findByAddress(ctx: Ctx, addressKey: string): Promise<AccountSummary | undefined> {
    const sql = `${SUMMARY} JOIN account_addresses k ON k.account_id = a.id
      WHERE k.address_key = :addressKey AND k.verified_at IS NOT NULL`;
    return ctx.db.row<AccountSummary>(sql, { addressKey });
  }

  async insert(tx: Tx, account: NewAccount): Promise<void> {
    await tx.db.insert('accounts', {
      ...account,
      state: 'active',
      termsAcceptedAt: account.termsVersion === null ? null : tx.now,
      passwordHash: null,
      mergedIntoId: null,
      sortKey: sortKey(account.displayName),
      searchKey: searchKey(account.displayName),
      createdAt: tx.now,
    });
  }

  /** Only for an account made in this unit of work whose address another one took first. */
  async discard(tx: Tx, id: Id): Promise<void> {
    await tx.db.change('DELETE FROM accounts WHERE id = :id AND created_at = :now', { id, now: tx.now });
  }

  async saveProfile(tx: Tx, id: Id, profile: ProfileColumns): Promise<void> {
    const { legalName, latinName, displayName, locale, zone } = profile;
    const sql = `UPDATE accounts SET legal_name = :legalName, latin_name = :latinName, display_name = :displayName,
      locale = :locale, zone = :zone WHERE id = :id`;
    await tx.db.change(sql, { id, legalName, latinName, displayName, locale, zone });
  }

  /** Brings what lists sort and search by in line with the account's names and addresses. */
  async refreshKeys(tx: Tx, id: Id): Promise<void> {
    const names = await tx.db.row<{ legalName: string; latinName: string; displayName: string }>(
      'SELECT legal_name, latin_name, display_name FROM accounts WHERE id = :id',
      { id },
    );
    const addresses = await tx.db.rows<{ addressKey: string }>(
      'SELECT address_key FROM account_addresses WHERE account_id = :id ORDER BY id',
      { id },
    );
    const sorted = sortKey(names?.legalName || names?.displayName || '');
    const searched = searchKey(
      names?.legalName,
      names?.latinName,
      names?.displayName,
      ...addresses.map((row) => row.addressKey),
    );
    const sql = 'UPDATE accounts SET sort_key = :sorted, search_key = :searched WHERE id = :id';
    await tx.db.change(sql, { id, sorted, searched });
  }

  async acceptTerms(tx: Tx, id: Id, version: string): Promise<void> {
    const sql = 'UPDATE accounts SET terms_version = :version, terms_accepted_at = :now WHERE id = :id';
    await tx.db.change(sql, { id, version, now: tx.now });
  }

  async termsOf(ctx: Ctx, id: Id): Promise<{ version: string | null; acceptedAt: Instant | null } | undefined> {
    const sql = 'SELECT terms_version AS version, terms_accepted_at AS accepted_at FROM accounts WHERE id = :id';
    return ctx.db.row(sql, { id });
  }

  async passwordOf(ctx: Ctx, addressKey: string): Promise<PasswordRow | undefined> {
    const sql = `SELECT a.id AS account_id, a.state, a.password_hash FROM accounts a
      JOIN account_addresses k ON k.account_id = a.id WHERE k.address_key = :addressKey AND k.verified_at IS NOT NULL`;
    return ctx.db.row<PasswordRow>(sql, { addressKey });
  }

  async hasPassword(ctx: Ctx, id: Id): Promise<boolean> {
    const sql = 'SELECT 1 AS found FROM accounts WHERE id = :id AND password_hash IS NOT NULL';
    return (await ctx.db.row(sql, { id })) !== undefined;
  }

  async setPassword(tx: Tx, id: Id, passwordHash: string | null): Promise<void> {
    await tx.db.change('UPDATE accounts SET password_hash = :passwordHash WHERE id = :id', { id, passwordHash });
  }

  /** How many accounts there are, and the first of those without exactly one verified main address. */
  async mainAddresses(ctx: Ctx): Promise<{ total: number; odd: Id[] }> {
    const count = await ctx.db.row<{ total: number }>('SELECT COUNT(*) AS total FROM accounts');
    const odd = await ctx.db.rows<{ id: Id }>(`SELECT a.id FROM accounts a WHERE a.state <> 'merged' AND (
      SELECT COUNT(*) FROM account_addresses p
      WHERE p.account_id = a.id AND p.is_primary AND p.verified_at IS NOT NULL) <> 1 ORDER BY a.id LIMIT 10`);
    return { total: Number(count?.total ?? 0), odd: odd.map(({ id }) => id) };
  }

  /** Holds the account's row until the unit ends, on both databases. */
  async lock(tx: Tx, id: Id): Promise<void> {
    await tx.db.change('UPDATE accounts SET state = state WHERE id = :id', { id });
  }

  /** Moves an account from one state to another; false when it was not in the first. */
  async changeState(tx: Tx, id: Id, from: AccountState, to: AccountState): Promise<boolean> {
    const sql = 'UPDATE accounts SET state = :to WHERE id = :id AND state = :from';
    return (await tx.db.change(sql, { id, from, to })) === 1;
  }
}
