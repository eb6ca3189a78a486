import { DAY } from '../../src/kernel/clock.js';
import { digestOf, newSecret } from '../../src/kernel/digest.js';
import { newId, type Id } from '../../src/kernel/id.js';
import type { InsertRow } from '../../src/platform/database/context.js';
import type { PlannedOffering, World } from '../support/world.js';
import type { BenchStore } from './bench-store.js';

/** Somebody who is signed in: what the browser's cookie holds. */
export interface Visitor {
  readonly accountId: Id;
  readonly secret: string;
}

const PROGRAMS = 5;

/** Writes what the rows of the table stand on. */
export class Scene {
  private readonly world: World;
  private readonly editions: Id[] = [];
  private offerings = 0;

  constructor(private readonly store: BenchStore) {
    this.world = store.world();
  }

  /** An offering whose form asks nothing. Without a number of seats every sign-up is confirmed. */
  async offering(capacity: number | null = null): Promise<PlannedOffering> {
    if (this.editions.length < PROGRAMS) this.editions.push((await this.world.edition()).editionId);
    const editionId = this.editions[this.offerings % this.editions.length] ?? '';
    this.offerings += 1;
    return this.world.offering({ pools: [{ capacity }], editionId });
  }

  /** People who are signed in. */
  async visitors(count: number): Promise<readonly Visitor[]> {
    const accounts = await this.world.people(count);
    const visitors = accounts.map((accountId) => ({ accountId, secret: newSecret() }));
    const now = this.store.clock.now();
    const times = { createdAt: now, authenticatedAt: now, lastSeenAt: now, expiresAt: now + 30 * DAY };
    await this.write(
      'sessions',
      visitors.map(({ accountId, secret }) => ({
        ...times,
        idHash: digestOf(secret),
        accountId,
        method: 'code',
        userAgent: 'Trellis bench',
      })),
    );
    return visitors;
  }

  /** Somebody who runs everything. */
  async administrator(): Promise<Visitor> {
    const [visitor] = await this.visitors(1);
    if (!visitor) throw new Error('Nobody was made');
    await this.world.grant(visitor.accountId, 'administrator');
    return visitor;
  }

  /** So many more people who have signed up already, as rows. */
  async registrations(offering: PlannedOffering, count: number): Promise<void> {
    const [poolId] = offering.poolIds;
    const read = this.store.database.read;
    const pool = await read.row<{ taken: number }>(`SELECT taken FROM seat_pools WHERE id = :poolId`, {
      poolId: poolId ?? '',
    });
    const form = await read.row<{ id: Id }>(`SELECT id FROM forms WHERE offering_id = :id`, { id: offering.id });
    const taken = Number(pool?.taken ?? 0);
    const accounts = await this.world.people(count);
    const made = accounts.map((accountId, index) => ({ id: newId(), accountId, nth: taken + index + 1 }));
    const now = this.store.clock.now();
    await this.write(
      'registrations',
      made.map(({ id, accountId, nth }) => ({
        id,
        offeringId: offering.id,
        accountId,
        formId: form?.id ?? '',
        reference: `B${String(nth).padStart(9, '0')}`,
        state: 'confirmed',
        stateSince: now,
        units: 1,
        submittedAt: now,
        blockingPoolId: null,
        queueArrival: null,
        offerExpiresAt: null,
        reason: null,
        version: 1,
        sortKey: `person ${nth}`,
        searchKey: `person ${nth} person-${nth}@example.org`,
        createdAt: now,
      })),
    );
    await this.write(
      'participants',
      made.map(({ id, accountId }) => participant(id, accountId, offering.id, now)),
    );
    await this.write(
      'seat_claims',
      made.map(({ id, nth }) => ({ registrationId: id, poolId: poolId ?? '', units: 1, arrival: nth, holds: true })),
    );
    await this.count(offering.id, poolId ?? '', count);
  }

  private async count(offeringId: Id, poolId: Id, count: number): Promise<void> {
    await this.world.write(async (tx) => {
      await tx.db.change(
        `UPDATE seat_pools SET taken = taken + :count, arrivals = arrivals + :count WHERE id = :poolId`,
        { poolId, count },
      );
      await tx.db.change(
        `INSERT INTO registration_counts (offering_id, region_key, state, total) VALUES (:offeringId, '-', 'confirmed', :count)
         ON CONFLICT (offering_id, region_key, state) DO UPDATE SET total = registration_counts.total + excluded.total`,
        { offeringId, count },
      );
    });
  }

  private async write(table: string, rows: readonly InsertRow[]): Promise<void> {
    for (let from = 0; from < rows.length; from += 5_000) {
      await this.world.write((tx) => tx.db.insert(table, rows.slice(from, from + 5_000)));
    }
  }
}

function participant(registrationId: Id, accountId: Id, offeringId: Id, now: number): InsertRow {
  return {
    id: newId(),
    registrationId,
    offeringId,
    contestId: null,
    accountId,
    role: 'attendee',
    counted: true,
    live: true,
    institutionId: null,
    regionId: null,
    division: null,
    guardianName: null,
    guardianAddress: null,
    confirmedAt: now,
    createdAt: now,
  };
}
