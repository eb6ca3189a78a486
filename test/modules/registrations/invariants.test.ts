import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../src/kernel/id.js';
import { DoctorChecks } from '../../../src/platform/doctor/doctor-checks.js';
import { Departure, SeatDesk, SignUp, Waitlist } from '../../../src/modules/registrations/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { type PlannedOffering, World } from '../../support/world.js';

type Step =
  | { readonly kind: 'sign_up' | 'withdraw' | 'cancel' | 'accept' | 'decline' | 'lapse'; readonly who: number }
  | { readonly kind: 'capacity'; readonly pool: number; readonly capacity: number | null };

const PEOPLE = 8;
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('sign_up' as const), who: fc.nat(PEOPLE - 1) }) },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          'withdraw' as const,
          'cancel' as const,
          'accept' as const,
          'decline' as const,
          'lapse' as const,
        ),
        who: fc.nat(PEOPLE - 1),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('capacity' as const),
        pool: fc.nat(1),
        capacity: fc.option(fc.integer({ min: 1, max: 6 })),
      }),
    },
  ),
  { minLength: 5, maxLength: 30 },
);

eachDatabase((_database, open) => {
  describe('whatever people and office do, in whatever order', () => {
    let portal: TestPortal;
    let world: World;
    let people: readonly Id[];
    let office: Id;
    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
      people = await world.people(PEOPLE, undefined, { zone: 'Africa/Nairobi' });
      office = await world.person('Office');
      await world.grant(office, 'administrator');
    });

    const findings = async () => {
      const check = portal.get(DoctorChecks).get('registrations');
      if (!check) throw new Error('The registrations have no doctor');
      return (await check.examine(portal.get(Database).systemCtx('test'))).filter(({ ok }) => !ok);
    };

    const play = async (offering: PlannedOffering, step: Step): Promise<void> => {
      if (step.kind === 'capacity') {
        return portal
          .get(SeatDesk)
          .changeCapacity(portal.ctx(office), offering.id, offering.poolIds[step.pool]!, step.capacity);
      }
      const person = people[step.who]!;
      if (step.kind === 'sign_up')
        return void (await portal.get(SignUp).submit(portal.ctx(person), offering.id, { consents: {} }));
      const row = await portal
        .get(Database)
        .read.row<{ id: Id }>(
          `SELECT "id" FROM "registrations" WHERE "offering_id" = :offering AND "account_id" = :person ORDER BY "id" DESC LIMIT 1`,
          { offering: offering.id, person },
        );
      if (!row) return;
      if (step.kind === 'withdraw') return portal.get(Departure).withdraw(portal.ctx(person), row.id);
      if (step.kind === 'cancel') return portal.get(Departure).cancel(portal.ctx(office), row.id, 'a reason');
      if (step.kind === 'accept') return portal.get(Waitlist).accept(portal.ctx(person), row.id);
      if (step.kind === 'decline') return portal.get(Waitlist).decline(portal.ctx(person), row.id);
      return portal.get(Waitlist).lapse(portal.get(Database).systemCtx('test'), row.id);
    };

    it('every invariant of the doctor holds after every step', async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          const offering = await world.offering({ pools: [{ capacity: 3 }, { capacity: 2 }] });
          for (const step of sequence) {
            // Refusals are part of life here; what counts is what they leave behind.
            await play(offering, step).catch((error: { code?: string }) => {
              if (!error.code) throw error;
            });
          }
          expect(await findings()).toEqual([]);
        }),
        { numRuns: 25 },
      );
    });

    it('nobody waits for a pool that has room for the first in line', async () => {
      const stuck = await portal.get(Database).read.rows(
        `SELECT p."id" FROM "seat_pools" p JOIN "registrations" r ON r."blocking_pool_id" = p."id" AND r."state" = 'waiting'
         WHERE p."capacity" IS NULL OR p."taken" < p."capacity"`,
      );
      expect(stuck).toEqual([]);
    });

    it('the doctor finds planted damage', async () => {
      const offering = await world.offering({ pools: [{ capacity: 2 }, { capacity: null }] });
      await portal.get(SignUp).submit(portal.ctx(people[0]), offering.id, { consents: {} });
      const damages = [
        `UPDATE "seat_pools" SET "taken" = 2 WHERE "id" = :pool`,
        `UPDATE "registration_counts" SET "total" = 7 WHERE "offering_id" = :offering`,
        `UPDATE "registrations" SET "state" = 'withdrawn' WHERE "offering_id" = :offering`,
      ];
      for (const damage of damages) {
        await world.write((tx) => tx.db.change(damage, { pool: offering.poolIds[0]!, offering: offering.id }));
        expect((await findings()).length).toBeGreaterThan(0);
      }
    });
  });
});
