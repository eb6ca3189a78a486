import { Injectable } from '@nestjs/common';
import type { Instant } from '../../../kernel/clock.js';
import { newId, type Id } from '../../../kernel/id.js';
import type { Locale } from '../../../kernel/locale.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';

export interface OpeningNoticeRow {
  readonly id: Id;
  readonly offeringId: Id;
  readonly regionId: Id;
  readonly accountId: Id | null;
  readonly address: string;
  readonly addressKey: string;
  readonly locale: Locale;
  readonly zone: string | null;
  readonly tokenHash: string | null;
  readonly askedAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly sentAt: Instant | null;
}

type Place = Pick<OpeningNoticeRow, 'offeringId' | 'regionId'>;

const COLUMNS =
  'id, offering_id, region_id, account_id, address, address_key, locale, zone, token_hash, asked_at, confirmed_at, sent_at';
const PENDING = 'confirmed_at IS NOT NULL AND sent_at IS NULL';

@Injectable()
export class OpeningNoticeRepository {
  async find(ctx: Ctx, { offeringId, regionId }: Place, addressKey: string): Promise<OpeningNoticeRow | null> {
    const sql = `SELECT ${COLUMNS} FROM opening_notices
      WHERE offering_id = :offeringId AND region_id = :regionId AND address_key = :addressKey`;
    return (await ctx.db.row<OpeningNoticeRow>(sql, { offeringId, regionId, addressKey })) ?? null;
  }

  async byToken(ctx: Ctx, tokenHash: string): Promise<OpeningNoticeRow | null> {
    const sql = `SELECT ${COLUMNS} FROM opening_notices WHERE token_hash = :tokenHash`;
    return (await ctx.db.row<OpeningNoticeRow>(sql, { tokenHash })) ?? null;
  }

  /** Writes the wish, or makes an older one of the same address new again. */
  async put(tx: Tx, notice: Omit<OpeningNoticeRow, 'id' | 'askedAt' | 'sentAt'>): Promise<void> {
    await tx.db.change(
      `INSERT INTO opening_notices (${COLUMNS})
       VALUES (:id, :offeringId, :regionId, :accountId, :address, :addressKey, :locale, :zone, :tokenHash, :now, :confirmedAt, NULL)
       ON CONFLICT (offering_id, region_id, address_key) DO UPDATE SET account_id = excluded.account_id,
         locale = excluded.locale, zone = excluded.zone, token_hash = excluded.token_hash, asked_at = excluded.asked_at,
         confirmed_at = excluded.confirmed_at, sent_at = NULL`,
      { ...notice, id: newId(tx.now), now: tx.now },
    );
  }

  async confirm(tx: Tx, id: Id): Promise<void> {
    await tx.db.change('UPDATE opening_notices SET confirmed_at = :now WHERE id = :id AND confirmed_at IS NULL', {
      id,
      now: tx.now,
    });
  }

  async remove(tx: Tx, { offeringId, regionId }: Place, addressKey: string): Promise<void> {
    await tx.db.change(
      `DELETE FROM opening_notices WHERE offering_id = :offeringId AND region_id = :regionId AND address_key = :addressKey`,
      { offeringId, regionId, addressKey },
    );
  }

  /** Where somebody waits to be told, each place once. */
  async waitedFor(ctx: Ctx): Promise<Place[]> {
    return ctx.db.rows<Place>(`SELECT DISTINCT offering_id, region_id FROM opening_notices WHERE ${PENDING}`);
  }

  async waitingIn(ctx: Ctx, { offeringId, regionId }: Place, most: number): Promise<OpeningNoticeRow[]> {
    const sql = `SELECT ${COLUMNS} FROM opening_notices
      WHERE offering_id = :offeringId AND region_id = :regionId AND ${PENDING} ORDER BY id LIMIT :most`;
    return ctx.db.rows<OpeningNoticeRow>(sql, { offeringId, regionId, most });
  }

  /** How many wait to be told, by region. */
  async counts(ctx: Ctx, offeringId: Id): Promise<ReadonlyMap<Id, number>> {
    const rows = await ctx.db.rows<{ regionId: Id; total: number }>(
      `SELECT region_id, COUNT(*) AS total FROM opening_notices WHERE offering_id = :offeringId AND ${PENDING} GROUP BY region_id`,
      { offeringId },
    );
    return new Map(rows.map(({ regionId, total }) => [regionId, Number(total)]));
  }

  /** `false` where another worker has just told them. */
  async markSent(tx: Tx, id: Id): Promise<boolean> {
    const sql = `UPDATE opening_notices SET sent_at = :now WHERE id = :id AND sent_at IS NULL`;
    return (await tx.db.change(sql, { id, now: tx.now })) === 1;
  }

  /** Forgets addresses that were never confirmed, and those that were told, after their time. */
  async forget(tx: Tx, before: Instant): Promise<void> {
    await tx.db.change(
      'DELETE FROM opening_notices WHERE (confirmed_at IS NULL AND asked_at < :before) OR sent_at < :before',
      { before },
    );
  }
}
