import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { Holding } from '../domain/holding.js';
import { isRole, type Role } from '../domain/role.js';
import { isScopeKind, scopeKey, type Scope } from '../domain/scope.js';

/** One role given to one person at one place, as stored. */
export interface StoredGrant {
  readonly id: Id;
  readonly accountId: Id;
  readonly role: Role;
  readonly scope: Scope;
  readonly reason: string | null;
  readonly grantedAt: Instant;
  readonly grantedBy: Id | null;
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly revokedBy: Id | null;
}

export interface NewGrant {
  readonly accountId: Id;
  readonly role: Role;
  readonly scope: Scope;
  readonly reason: string | null;
  readonly grantedBy: Id | null;
  readonly expiresAt: Instant | null;
}

interface GrantRow extends Omit<StoredGrant, 'role' | 'scope'> {
  readonly role: string;
  readonly scopeKind: string;
  readonly scopeId: Id | null;
}

const LIVE = `"revoked_at" IS NULL AND ("expires_at" IS NULL OR "expires_at" > :now)`;
const COLUMNS = `"id", "account_id", "role", "scope_kind", "scope_id", "reason", "granted_at", "granted_by", "expires_at", "revoked_at", "revoked_by"`;

@Injectable()
export class RoleGrantRepository {
  async holdingsOf(ctx: Ctx, accountId: Id): Promise<readonly Holding[]> {
    const rows = await ctx.db.rows<GrantRow>(
      `SELECT ${COLUMNS} FROM "role_grants" WHERE "account_id" = :accountId AND ${LIVE} ORDER BY "id"`,
      {
        accountId,
        now: ctx.now,
      },
    );
    return known(rows);
  }

  async find(ctx: Ctx, id: Id): Promise<StoredGrant | undefined> {
    return known(await ctx.db.rows<GrantRow>(`SELECT ${COLUMNS} FROM "role_grants" WHERE "id" = :id`, { id }))[0];
  }

  /** Every grant a person ever had, newest first. */
  async ofPerson(ctx: Ctx, accountId: Id): Promise<readonly StoredGrant[]> {
    const sql = `SELECT ${COLUMNS} FROM "role_grants" WHERE "account_id" = :accountId ORDER BY "id" DESC`;
    return known(await ctx.db.rows<GrantRow>(sql, { accountId }));
  }

  /** Live grants at the given scopes (all of them when null), newest first. */
  async live(
    ctx: Ctx,
    wanted: { scopeKeys: readonly string[] | null; role: Role | null; offset: number; size: number },
  ): Promise<readonly StoredGrant[]> {
    const { sql, params } = filter(ctx, wanted);
    const rows = await ctx.db.rows<GrantRow>(
      `SELECT ${COLUMNS} FROM "role_grants" WHERE ${sql} ORDER BY "id" DESC LIMIT :size OFFSET :offset`,
      {
        ...params,
        size: wanted.size,
        offset: wanted.offset,
      },
    );
    return known(rows);
  }

  async countLive(
    ctx: Ctx,
    wanted: { scopeKeys: readonly string[] | null; role: Role | null },
  ): Promise<ReadonlyMap<Role, number>> {
    const { sql, params } = filter(ctx, wanted);
    const rows = await ctx.db.rows<{ role: string; total: number }>(
      `SELECT "role", COUNT(*) AS "total" FROM "role_grants" WHERE ${sql} GROUP BY "role"`,
      params,
    );
    return new Map(rows.flatMap((row) => (isRole(row.role) ? [[row.role, Number(row.total)] as const] : [])));
  }

  /** Who holds a role at exactly this place now, the longest first. */
  async holdersAt(ctx: Ctx, role: Role, scope: Scope): Promise<readonly Id[]> {
    const sql = `SELECT "account_id" FROM "role_grants" WHERE "role" = :role AND "scope_key" = :scopeKey AND ${LIVE} ORDER BY "id"`;
    const rows = await ctx.db.rows<{ accountId: Id }>(sql, { role, scopeKey: scopeKey(scope), now: ctx.now });
    return rows.map(({ accountId }) => accountId);
  }

  async countLastingAdministrators(ctx: Ctx): Promise<number> {
    const sql = `SELECT COUNT(*) AS "total" FROM "role_grants" WHERE "role" = 'administrator' AND "revoked_at" IS NULL AND "expires_at" IS NULL`;
    return Number((await ctx.db.row<{ total: number }>(sql))?.total ?? 0);
  }

  /** Inserts the grant and returns its id, or null when the person holds this role at this place already. */
  async add(tx: Tx, grant: NewGrant): Promise<Id | null> {
    const key = { accountId: grant.accountId, role: grant.role, scopeKey: scopeKey(grant.scope) };
    // An expired grant still stands in the unique index: close it at the time it ended, then it may be given anew.
    await tx.db.change(
      `UPDATE "role_grants" SET "revoked_at" = "expires_at" WHERE "account_id" = :accountId AND "role" = :role AND "scope_key" = :scopeKey AND "revoked_at" IS NULL AND "expires_at" <= :now`,
      { ...key, now: tx.now },
    );
    const id = newId();
    const { reason, grantedBy, expiresAt } = grant;
    const row = {
      id,
      ...key,
      scopeKind: grant.scope.kind,
      scopeId: grant.scope.id,
      reason,
      grantedAt: tx.now,
      grantedBy,
      expiresAt,
    };
    return (await tx.db.insert('role_grants', row, { orIgnore: true })) === 1 ? id : null;
  }

  /** Closes a live grant; false when somebody was faster. */
  async close(tx: Tx, id: Id, revokedBy: Id | null): Promise<boolean> {
    const sql = `UPDATE "role_grants" SET "revoked_at" = :now, "revoked_by" = :revokedBy WHERE "id" = :id AND "revoked_at" IS NULL`;
    return (await tx.db.change(sql, { id, now: tx.now, revokedBy })) === 1;
  }

  /** The people who administer without an end date, locked so that two units cannot both take away "one of two". */
  async lockLastingAdministrators(tx: Tx): Promise<readonly Id[]> {
    const rows = await tx.db.returning<{ accountId: Id }>(
      `UPDATE "role_grants" SET "role" = "role" WHERE "role" = 'administrator' AND "revoked_at" IS NULL AND "expires_at" IS NULL RETURNING "account_id"`,
    );
    return rows.map((row) => row.accountId);
  }
}

function filter(ctx: Ctx, wanted: { scopeKeys: readonly string[] | null; role: Role | null }) {
  const place = wanted.scopeKeys === null ? '' : ` AND "scope_key" IN (:scopeKeys)`;
  const role = wanted.role === null ? '' : ` AND "role" = :role`;
  return {
    sql: `${LIVE}${place}${role}`,
    params: { now: ctx.now, scopeKeys: wanted.scopeKeys ?? [], role: wanted.role },
  };
}

/** A role or scope this version does not know gives nothing: it may come from a newer version of the portal. */
function known(rows: readonly GrantRow[]): readonly StoredGrant[] {
  return rows.flatMap(({ role, scopeKind, scopeId, ...rest }) =>
    isRole(role) && isScopeKind(scopeKind) ? [{ ...rest, role, scope: { kind: scopeKind, id: scopeId } }] : [],
  );
}
