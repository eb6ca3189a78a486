import { beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../../src/kernel/id.js';
import { Departure } from '../../../src/modules/registrations/index.js';
import { Database } from '../../../src/platform/database/database.js';
import { DoctorChecks } from '../../../src/platform/doctor/doctor-checks.js';
import { eachDatabase } from '../../support/databases.js';
import type { TestPortal } from '../../support/portal.js';
import { signUpTo } from '../../support/sign-up.js';
import { World } from '../../support/world.js';

eachDatabase((_database, open) => {
  describe('races for the places of a contest', () => {
    let portal: TestPortal;
    let world: World;
    beforeAll(async () => {
      portal = await open();
      world = new World(portal);
    });

    const contestOf = async (most: number, size: number) => {
      const { editionId } = await world.edition();
      const contestId = await world.contest(editionId, most);
      const ids: Id[] = [];
      for (let index = 0; index < size; index += 1)
        ids.push((await world.offering({ editionId, contestId, kind: 'challenge' })).id);
      return { contestId, ids };
    };
    const read = () => portal.get(Database).read;
    const heldBy = async (contestId: Id, accountId: Id) =>
      Number(
        (
          await read().row<{ total: number }>(
            `SELECT COUNT(*) AS total FROM participants p JOIN registrations r ON r.id = p.registration_id
             WHERE p.contest_id = :contestId AND p.account_id = :accountId AND p.live AND r.state <> 'draft'`,
            { contestId, accountId },
          )
        )?.total,
      );
    const placesOf = async (contestId: Id, accountId: Id) =>
      (
        await read().row<{ taken: number }>(
          'SELECT taken FROM contest_places WHERE contest_id = :contestId AND account_id = :accountId',
          { contestId, accountId },
        )
      )?.taken;
    const all = (people: readonly Id[], ids: readonly Id[]) =>
      Promise.allSettled(people.flatMap((person) => ids.map((id) => signUpTo(portal, person, id))));
    const won = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
      outcomes.filter(({ status }) => status === 'fulfilled').length;

    it('control: with the guard off, who presses in three tabs is in all three tracks', async () => {
      const { contestId, ids } = await contestOf(1, 3);
      const person = await world.person();
      let reading = ids.length;
      let allRead = () => {};
      const everybodyRead = new Promise<void>((resolve) => (allRead = resolve));
      const naive = async () => {
        const held = await heldBy(contestId, person);
        if ((reading -= 1) === 0) allRead();
        await everybodyRead;
        if (held >= 1) return false;
        await world.write(async (tx) => {
          await tx.db.insert('contest_places', { contestId, accountId: person, taken: 0 }, { orIgnore: true });
          await tx.db.change(
            'UPDATE contest_places SET taken = taken + 1 WHERE contest_id = :contestId AND account_id = :person',
            { contestId, person },
          );
        });
        return true;
      };
      expect((await Promise.all(ids.map(naive))).filter(Boolean)).toHaveLength(3);
      expect(await placesOf(contestId, person)).toBe(3);
    });

    it('lets a person into one track when they press in three tabs at once', async () => {
      const { contestId, ids } = await contestOf(1, 3);
      const people = await world.people(6);
      expect(won(await all(people, ids))).toBe(6);
      for (const person of people) expect(await heldBy(contestId, person)).toBe(1);
    });

    it('lets everybody into three of fifteen tasks, however many they press at once', { timeout: 60_000 }, async () => {
      const { contestId, ids } = await contestOf(3, 15);
      const people = await world.people(4);
      expect(won(await all(people, ids))).toBe(12);
      for (const person of people)
        expect([await heldBy(contestId, person), await placesOf(contestId, person)]).toEqual([3, 3]);
    });

    it('gives the place back to who leaves, once, also when two tabs leave and two come', async () => {
      const { contestId, ids } = await contestOf(1, 3);
      const person = await world.person();
      const first = await signUpTo(portal, person, ids[0]!);
      const leave = () => portal.get(Departure).withdraw(portal.ctx(person), first);
      const outcomes = await Promise.allSettled([leave(), leave()]);
      expect(won(outcomes)).toBe(1);
      expect(await placesOf(contestId, person)).toBe(0);
      expect(won(await all([person], [ids[1]!, ids[2]!]))).toBe(1);
      expect(await placesOf(contestId, person)).toBe(1);
    });

    it('holds the new limit when it is lowered while people sign up', async () => {
      const { contestId, ids } = await contestOf(3, 4);
      const people = await world.people(5);
      await Promise.all([
        all(people, ids),
        world.write((tx) =>
          tx.db.change('UPDATE contests SET most_per_person = 1 WHERE id = :contestId', { contestId }),
        ),
      ]);
      const late = await world.people(3);
      expect(won(await all(late, ids))).toBe(3);
      for (const person of people) expect(await placesOf(contestId, person)).toBe(await heldBy(contestId, person));
    });

    it('counts an offering right that moves into the contest while people sign up for it', async () => {
      const { contestId, ids } = await contestOf(5, 1);
      const { editionId } = (await read().row<{ editionId: Id }>(
        'SELECT edition_id FROM contests WHERE id = :contestId',
        { contestId },
      ))!;
      const outside = await world.offering({ editionId });
      const organizerId = await world.person();
      await world.grant(organizerId, 'organizer', { kind: 'edition', id: editionId });
      const organizer = await portal.signIn(organizerId);
      const path = `/desk/contests/${contestId}`;
      const form = await organizer.get(path);
      const people = await world.people(12);
      const [moved] = await Promise.all([
        organizer.submit(form, { offerings: [...ids, outside.id] }, path),
        all(people, [outside.id]),
      ]);
      expect(moved.status).toBe(303);
      portal.clock.advance(120_000);
      await portal.drain();
      const findings = await portal.get(DoctorChecks).run(portal.get(Database).systemCtx('test'), 'thorough');
      const contestFindings = findings.filter(({ name }) => name.includes('contest'));
      expect(contestFindings.map(({ ok, detail }) => [ok, detail])).toEqual([
        // The control above left three places that nobody holds.
        [false, expect.stringContaining('broken')],
        [true, 'holds'],
      ]);
      for (const person of people) expect(await placesOf(contestId, person)).toBe(1);
    });
  });
});
