import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { AccountAddress } from '../domain/account.js';
import type { MailAddress } from '../../../kernel/mail-address.js';

type Row = Omit<AccountAddress, 'isPrimary'> & { isPrimary: number | boolean };

const COLUMNS = 'SELECT id, address, is_primary, verified_at FROM account_addresses';

@Injectable()
export class AddressRepository {
  /** The verified addresses of an account, the primary one first. */
  async of(ctx: Ctx, accountId: Id): Promise<AccountAddress[]> {
    const sql = `${COLUMNS} WHERE account_id = :accountId AND verified_at IS NOT NULL ORDER BY is_primary DESC, id`;
    return (await ctx.db.rows<Row>(sql, { accountId })).map(addressOf);
  }

  async ofMany(ctx: Ctx, accountIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly string[]>> {
    const sql = `SELECT account_id, address_key FROM account_addresses
      WHERE account_id IN (:accountIds) AND verified_at IS NOT NULL ORDER BY is_primary DESC, id`;
    const found = new Map<Id, string[]>();
    for (const { accountId, addressKey } of await ctx.db.rows<{ accountId: Id; addressKey: string }>(sql, {
      accountIds,
    }))
      found.set(accountId, [...(found.get(accountId) ?? []), addressKey]);
    return found;
  }

  /** Whose verified addresses these are. */
  async ownersOf(ctx: Ctx, addressKeys: readonly string[]): Promise<ReadonlyMap<string, Id>> {
    const sql = `SELECT address_key, account_id FROM account_addresses
      WHERE address_key IN (:addressKeys) AND verified_at IS NOT NULL`;
    const rows = await ctx.db.rows<{ addressKey: string; accountId: Id }>(sql, { addressKeys });
    return new Map(rows.map((row) => [row.addressKey, row.accountId]));
  }

  /** Whose verified address it is. */
  async ownerOf(ctx: Ctx, addressKey: string): Promise<Id | undefined> {
    const sql = 'SELECT account_id FROM account_addresses WHERE address_key = :addressKey AND verified_at IS NOT NULL';
    return (await ctx.db.row<{ accountId: Id }>(sql, { addressKey }))?.accountId;
  }

  /** Adds a verified address; false when somebody has it already: the unique index decides, not a look before. */
  async insertVerified(tx: Tx, accountId: Id, address: MailAddress, isPrimary: boolean): Promise<boolean> {
    const row = {
      id: newId(),
      accountId,
      address: address.address,
      addressKey: address.key,
      isPrimary,
      verifiedAt: tx.now,
      createdAt: tx.now,
    };
    return (await tx.db.insert('account_addresses', row, { orIgnore: true })) === 1;
  }

  async makePrimary(tx: Tx, accountId: Id, addressId: Id): Promise<void> {
    const sql = `UPDATE account_addresses SET is_primary = CASE WHEN id = :addressId THEN TRUE ELSE FALSE END
      WHERE account_id = :accountId`;
    await tx.db.change(sql, { accountId, addressId });
  }

  async remove(tx: Tx, accountId: Id, addressId: Id): Promise<void> {
    const sql = 'DELETE FROM account_addresses WHERE account_id = :accountId AND id = :addressId';
    await tx.db.change(sql, { accountId, addressId });
  }
}

function addressOf(row: Row): AccountAddress {
  return { ...row, isPrimary: Boolean(row.isPrimary) };
}
