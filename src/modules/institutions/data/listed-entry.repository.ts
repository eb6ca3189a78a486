import { Injectable } from '@nestjs/common';
import { newId, type Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { ListedFacts } from '../domain/listed-reading.js';

export interface ListedEntry extends ListedFacts {
  readonly id: Id;
  readonly institutionId: Id;
  /** Null while nobody has come for it. */
  readonly affiliationId: Id | null;
}

/** Somebody who says they belong under a number, or is confirmed with it. */
export interface NumberedPerson {
  readonly accountId: Id;
  readonly numberKey: string;
  readonly state: 'requested' | 'confirmed';
}

const COLUMNS = `id, institution_id, role, name, name_key, number, number_key, address_key, until_day, affiliation_id`;

/** The entries of coordinators' lists, as an import reads and writes them. */
@Injectable()
export class ListedEntryRepository {
  async byKeys(
    ctx: Ctx,
    institutionId: Id,
    keys: { readonly numbers: readonly string[]; readonly addresses: readonly string[] },
  ): Promise<ListedEntry[]> {
    return ctx.db.rows<ListedEntry>(
      `SELECT ${COLUMNS} FROM listed_people WHERE institution_id = :institutionId
       AND (number_key IN (:numbers) OR address_key IN (:addresses)) ORDER BY id`,
      { institutionId, ...keys },
    );
  }

  /** The entries that wait for who has one of these addresses, at any institution that is there. */
  async awaiting(ctx: Ctx, addressKeys: readonly string[]): Promise<ListedEntry[]> {
    return ctx.db.rows<ListedEntry>(
      `SELECT l.id, l.institution_id, l.role, l.name, l.name_key, l.number, l.number_key, l.address_key, l.until_day,
         l.affiliation_id
       FROM listed_people l JOIN institutions i ON i.id = l.institution_id AND i.state = 'approved'
       WHERE l.address_key IN (:addressKeys) AND l.affiliation_id IS NULL ORDER BY l.institution_id, l.id`,
      { addressKeys },
    );
  }

  /** Who is at the institution, or asks to be, under these numbers. */
  async numbered(ctx: Ctx, institutionId: Id, numbers: readonly string[]): Promise<NumberedPerson[]> {
    return ctx.db.rows<NumberedPerson>(
      `SELECT account_id, number_key, state FROM affiliations
       WHERE institution_id = :institutionId AND number_key IN (:numbers) AND ended_at IS NULL ORDER BY id`,
      { institutionId, numbers },
    );
  }

  async insert(tx: Tx, institutionId: Id, facts: readonly ListedFacts[]): Promise<readonly Id[]> {
    const rows = facts.map((each) => ({ id: newId(), institutionId, ...each, affiliationId: null, listedAt: tx.now }));
    if (rows.length > 0) await tx.db.insert('listed_people', rows);
    return rows.map(({ id }) => id);
  }

  /** False when somebody has come for it by now. */
  async save(tx: Tx, id: Id, facts: ListedFacts): Promise<boolean> {
    const { name, nameKey, role, number, numberKey, addressKey, untilDay } = facts;
    const changed = await tx.db.change(
      `UPDATE listed_people SET name = :name, name_key = :nameKey, role = :role, number = :number,
         number_key = :numberKey, address_key = :addressKey, until_day = :untilDay
       WHERE id = :id AND affiliation_id IS NULL`,
      { id, name, nameKey, role, number, numberKey, addressKey, untilDay },
    );
    return changed > 0;
  }

  /** False when somebody has come for it by now. */
  async remove(tx: Tx, id: Id): Promise<boolean> {
    return (await tx.db.change(`DELETE FROM listed_people WHERE id = :id AND affiliation_id IS NULL`, { id })) > 0;
  }
}
