import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/id.js';
import type { Ctx, Tx } from '../../../platform/database/context.js';
import type { MergeFigures } from '../domain/merge-plan.js';

/** The institution that goes, and the one that stays. */
export interface Merging {
  readonly fromId: Id;
  readonly intoId: Id;
}

/** Somebody who is the same at both, with what they are at each. */
interface Twice {
  readonly fromAffiliation: Id;
  readonly intoAffiliation: Id;
  readonly accountId: Id;
  readonly fromState: 'requested' | 'confirmed';
  readonly intoState: 'requested' | 'confirmed';
}

const TWICE = `FROM affiliations f JOIN affiliations t ON t.account_id = f.account_id AND t.role = f.role
  AND t.institution_id = :intoId AND t.ended_at IS NULL WHERE f.institution_id = :fromId AND f.ended_at IS NULL`;

/** Numbers of the confirmed that stand at the one that stays already: another person's, or the same one's in another role. */
const CLASHES = `FROM affiliations f JOIN affiliations t ON t.number_key = f.number_key
  AND NOT (t.account_id = f.account_id AND t.role = f.role)
  AND t.institution_id = :intoId AND t.verified_at IS NOT NULL AND t.ended_at IS NULL
  WHERE f.institution_id = :fromId AND f.verified_at IS NOT NULL AND f.ended_at IS NULL`;

/** Moves what stands at one institution to another, a few statements whatever the number of people. */
@Injectable()
export class MergeRepository {
  async figures(ctx: Ctx, ids: Merging): Promise<MergeFigures> {
    const params = { ...ids };
    const count = async (sql: string) => Number((await ctx.db.row<{ total: number }>(sql, params))?.total ?? 0);
    const live = `SELECT COUNT(*) AS total FROM affiliations WHERE institution_id = :fromId AND ended_at IS NULL`;
    const numbers = await ctx.db.rows<{ number: string }>(
      `SELECT f.number ${CLASHES} ORDER BY f.number_key LIMIT 50`,
      params,
    );
    return {
      people: await count(live),
      twice: await count(`SELECT COUNT(*) AS total ${TWICE}`),
      numbers: numbers.map(({ number }) => number),
      parts: await count('SELECT COUNT(*) AS total FROM institutions WHERE parent_id = :fromId'),
    };
  }

  async twice(tx: Tx, ids: Merging): Promise<Twice[]> {
    const columns = `f.id AS from_affiliation, t.id AS into_affiliation, f.account_id, f.state AS from_state, t.state AS into_state`;
    return tx.db.rows<Twice>(`SELECT ${columns} ${TWICE} ORDER BY f.id`, { ...ids });
  }

  /** Who loses a number, so that it stays one person's at the one that stays. */
  async dropClashingNumbers(tx: Tx, ids: Merging): Promise<{ id: Id; accountId: Id }[]> {
    const sql = `UPDATE affiliations SET number = NULL, number_key = NULL WHERE id IN (SELECT f.id ${CLASHES})
      RETURNING id, account_id`;
    return tx.db.returning<{ id: Id; accountId: Id }>(sql, { ...ids });
  }

  /** Moves the live ones and answers how many; what has ended stays where it was. */
  async moveAffiliations(tx: Tx, { fromId, intoId }: Merging): Promise<number> {
    const sql = 'UPDATE affiliations SET institution_id = :intoId WHERE institution_id = :fromId AND ended_at IS NULL';
    return tx.db.change(sql, { fromId, intoId });
  }

  /** Lists, domains and parts go over; a listed person who is listed at both stays once. */
  async moveRest(tx: Tx, ids: Merging): Promise<void> {
    const params = { ...ids };
    await tx.db.change(
      `DELETE FROM listed_people WHERE institution_id = :fromId AND EXISTS (
         SELECT 1 FROM listed_people t WHERE t.institution_id = :intoId
           AND (t.number_key = listed_people.number_key OR t.address_key = listed_people.address_key))`,
      params,
    );
    await tx.db.change('UPDATE listed_people SET institution_id = :intoId WHERE institution_id = :fromId', params);
    await tx.db.change(
      `UPDATE coordinator_claims SET state = 'withdrawn', decided_at = :now
       WHERE institution_id = :fromId AND state = 'asked' AND EXISTS (
         SELECT 1 FROM coordinator_claims t WHERE t.institution_id = :intoId AND t.state = 'asked'
           AND t.account_id = coordinator_claims.account_id)`,
      { ...params, now: tx.now },
    );
    await tx.db.change(
      `UPDATE coordinator_claims SET institution_id = :intoId WHERE institution_id = :fromId AND state = 'asked'`,
      params,
    );
    await tx.db.change(
      'UPDATE institution_domains SET institution_id = :intoId WHERE institution_id = :fromId',
      params,
    );
    await tx.db.change(
      'UPDATE institutions SET parent_id = :intoId WHERE parent_id = :fromId AND id <> :intoId',
      params,
    );
  }
}
